/** The words about files in simplified Chinese. */
export const zhExporting = {
  menu: "导出",
  scopes: "范围",
  scope: { whole: "整图", filtered: "当前显示", selected: "选中及相邻" },
  formats: "格式",
  group: { graph: "图数据", picture: "图片", evidence: "原文" },
  format: {
    gexf: "GEXF(Gephi)",
    graphml: "GraphML",
    nodes: "CSV 节点表",
    edges: "CSV 边表",
    json: "JSON",
    svg: "SVG",
    png2: "PNG 2 倍",
    png4: "PNG 4 倍",
    "evidence-csv": "CSV",
    "evidence-md": "Markdown",
  },
  hint: {
    graph: "Gephi 直接打开 GEXF;标签请选微软雅黑、思源黑体等中文字体。R 与 Python 用 GraphML 或 CSV。",
    picture: "按当前大小、颜色与配色绘制,附图例;SVG 里的文字可以编辑。",
    evidence: "每条一行:谁、什么、年份、阶段、整句,以及标题、段落与字符位置。",
  },
  pieces: (pieces: number, documents: number): string => `${pieces} 条原文 · ${documents} 份文件`,
  reading: (documents: number, all: number): string =>
    documents === 0 ? "正在写入…" : `已读 ${documents} / ${all} 份文件`,
  done: (file: string): string => `已存为 ${file}`,
  failed: (reason: string): string => `未能写入:${reason}`,
  save: "保存",
  appendix: {
    title: "原文依据",
    counts: (pieces: number, documents: number): string => `${pieces} 条,出自 ${documents} 份文件。`,
    made: (generator: string, corpus: string, rules: string): string =>
      `Zonegraph ${generator},语料 ${corpus},规则 ${rules}。`,
  },
};

/** The words about kept views. */
export const zhSaved = {
  menu: "收藏",
  title: "收藏的视图",
  name: "给当前视图起个名字",
  keep: "收藏",
  none: "还没有收藏。收藏保存在此浏览器里,也可以存为文件发给同事。",
  kept: (name: string): string => `已收藏“${name}”`,
  remove: (name: string): string => `删除收藏“${name}”`,
  elsewhere: "另一语料",
  toFile: "存为文件",
  fromFile: "从文件载入",
  loaded: (count: number): string => `已载入 ${count} 个视图`,
  unreadable: (file: string): string => `“${file}”不是收藏视图的文件`,
};

/** The words about opening a dataset. */
export const zhOpening = {
  title: "打开另一数据集",
  hint: "把数据集文件夹(或它的 zip)拖到页面任意处,或在此选择。数据不离开这台电脑;重新载入页面即回到原来的数据集。",
  folder: "选择文件夹…",
  zip: "选择 zip…",
  drop: "松开以打开数据集",
  close: "关闭提示",
  empty: "这里没有文件。",
  "no-manifest": "这不是数据集:其中没有 manifest.json。请给出 zonegraph build 写出的整个文件夹,或它的 zip。",
  failed: (reason: string): string => `无法打开:${reason}`,
};
