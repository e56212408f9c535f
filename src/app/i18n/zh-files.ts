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
