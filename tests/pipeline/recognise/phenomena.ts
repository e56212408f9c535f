/** Sentences with their expected mentions marked, {{surface|type}}, one table a phenomenon. All names are made up or known to everyone. */
export type Phenomenon = Readonly<{ lost: string; sentences: readonly string[] }>;

export const PHENOMENA: readonly Phenomenon[] = [
  {
    lost: "brands that stand only in a list of companies",
    sentences: [
      "重点走访{{云岫药业|enterprise}}、{{澄波光电|enterprise}}、{{卡瑞姆|enterprise}}等12家企业。",
      "先后引进了{{润坤|enterprise}}、{{凌岳|enterprise}}、{{科沃姆|enterprise}}等9只优质项目。",
      "以{{晟屿重工|enterprise}}、{{峻驰机电|enterprise}}为龙头,带动上下游配套。",
    ],
  },
  {
    lost: "companies named in full",
    sentences: ["{{江苏屿澜精密机械有限公司|enterprise}}新建厂房已经封顶。", "{{屿澜集团|enterprise}}总部迁入园区。"],
  },
  {
    lost: "companies whose trade ends like a word for subsidiaries or general firms",
    sentences: [
      "{{江苏昶铭电子有限公司|enterprise}}与{{山东屿化化工股份有限公司|enterprise}}签约。",
      "{{昶铭电子公司|enterprise}}落户,省级公司、子公司、分公司不计。",
      "{{昶铭电器(嘉善)公司|enterprise}}开业。",
    ],
  },
  {
    lost: "companies in lists of projects, each with the zone or town it builds in",
    sentences: [
      "{{如皋高新区|zone}}{{昶铭光电|enterprise}}、{{沣骏冰淇淋|enterprise}}、{{澄屿咖啡|enterprise}}等5个项目开工。",
      "{{云岫药业|enterprise}}、{{小米|enterprise}}{{人工智能|industry}}等项目加快建设。",
      "争取后岙、钱坞山等煤矿项目核准。",
    ],
  },
  {
    lost: "institutes of two fields, and associations of companies",
    sentences: [
      "推进{{干细胞与再生医学实验室|institution}}建设。",
      "对接{{云岫信息企业协会|institution}},依托{{云岫实验室|institution}}和{{云岫创新研究院|institution}}。",
    ],
  },
  {
    lost: "trust, if technical words passed for companies all over the corpus",
    sentences: [
      "加强船岸通信设施建设,攻克自洽能源技术,提升产 业链供应链韧性。",
      "中央财政投入增加,人民法院、高等院校和民政部参加,中央和地方协同。",
      "设立信息科技有限公司两家。",
    ],
  },
  {
    lost: "well-known companies whose short names are everyday words",
    sentences: [
      "走访{{小米|enterprise}}、{{联想|enterprise}}等企业。",
      "龙头企业{{平安|enterprise}}增资,{{理想|enterprise}}扩大产能。",
      "{{联想集团|enterprise}}签约,成为园区又一位客户,{{联想|enterprise}}还将设立研发中心。",
      "理想信念坚定,种植小米千亩,统一部署。",
    ],
  },
  {
    lost: "foreign brands in a list of projects, and brands of which it is told what they do",
    sentences: [
      "引进{{德国|place}}{{晟屿|enterprise}}、{{瑞士|place}}{{卡瑞姆|enterprise}}、{{美国|place}}{{Lumo K|enterprise}}等外资项目6个。",
      "推动{{昶铭|enterprise}}、{{沣澜|enterprise}}等投产达效。",
      "{{昶铭|enterprise}}、{{沣澜|enterprise}}等{{新能源汽车|industry}}项目开工。",
    ],
  },
  {
    lost: "where a company ends and its product or its praise begins",
    sentences: [
      "{{比亚迪|enterprise}}{{智能网联新能源汽车|industry}}项目投产。",
      "支持{{昶铭锂业|enterprise}}碳酸锂装置改造。",
      "{{吉利|enterprise}}{{新能源商用车|industry}}下线,研制新型昶芯光纤。",
      "新央企{{昶铭集团|enterprise}}挂牌,世界500强{{屿澜集团|enterprise}}增资。",
      "突破T1000{{碳纤维|industry}}技术,要靠科技引领,线上抓链条。",
    ],
  },
  {
    lost: "trades in lists and before generic words",
    sentences: [
      "形成{{集成电路|industry}}、{{生物医药|industry}}、{{新能源汽车|industry}}三大主导产业。",
      "{{电镀|industry}}行业全部入园,{{食品|industry}}首位产业不断壮大。",
      "{{跨境电商|industry}}与{{乡村旅游|industry}}结合起来。",
      "做大做强{{动力电池|industry}}、{{光伏|industry}}等产业。",
    ],
  },
  {
    lost: "trades that everyday words name, where the text treats them as trades",
    sentences: [
      "{{绿色能源|industry}}产业初具规模,{{医药|industry}}集群加快成形。",
      "提升{{能源|industry}}、{{食品|industry}}、{{化工|industry}}等传统产业。",
      "{{智能机床|industry}}、{{机器人|industry}}项目开工。",
    ],
  },
  {
    lost: "the whole name of a trade, and nothing besides it",
    sentences: [
      "培育{{数字产业|industry}}集群,{{装备制造|industry}}产业稳步增长。",
      "做精做优{{陶瓷|industry}}、{{家具|industry}}等产业。",
      "打造{{氢能|industry}}、{{具身智能|industry}}、{{脑机接口|industry}}等新增长点。",
      "发展{{银发服装|industry}}和{{银发用品|industry}}、{{银发旅游|industry}}等产业。",
      "第一、第三产业增加值分别增长。",
      "形成{{氢能|industry}}、{{储能|industry}}、{{数字经济|industry}}3个百亿产业。",
      "稳定{{房地产|industry}}市场,{{装备制造业|industry}}稳步增长。",
      "支持{{烟台|place}}{{苹果|industry}}、{{赣州|place}}{{脐橙|industry}}等特色产业发展。",
    ],
  },
  {
    lost: "programs whatever marks and generic words surround them",
    sentences: [
      "深化“{{亩均论英雄|program}}”改革,推进{{腾笼换鸟|program}}。",
      "清理{{“僵尸”企业|program}}18家。",
      "开展“{{三个一批|program}}”活动,落实{{“八五”普法|program}}。",
      "推进{{大众创业、万众创新|program}},推行{{首问负责制|program}}、{{限时办结制|program}}。",
    ],
  },
  {
    lost: "programs that no lexicon holds",
    sentences: [
      "实施“{{青鸟归巢|program}}”计划,新增项目十个。",
      "大力开展{{雁阵培育三年行动|program}}和{{安全生产专项整治三年行动|program}}。",
      "发放{{岫科贷|program}}3.2亿元。",
      "组织“{{园企连心桥|program}}”专项行动,推出“{{园企贷|program}}”产品。",
      "坚持{{敲门招商|program}}、{{沙龙招商|program}}并举。",
    ],
  },
  {
    lost: "quoted instruments by their form: shared heads, articles counted, equal parts over a comma",
    sentences: [
      "深入实施“{{雁阵腾飞|program}}”“{{云帆竞渡|program}}”战略。",
      "出台“{{园区惠企十二条|program}}”,兑现资金三千万元。",
      "实施园区“{{扎根计划|program}}”,打响“{{项目突围战|program}}”。",
      "提出“{{以桥兴城,四区联动|program}}”的发展战略。",
    ],
  },
  {
    lost: "a known program within quotation marks without the generic word behind them",
    sentences: ["形成“{{产城融合|program}}”发展新格局。", "试行“{{容缺受理|program}}”制度。"],
  },
  {
    lost: "titles that places compete for, and goals they name after themselves",
    sentences: [
      "获评{{国家竹材综合利用示范基地|program}}。",
      "入选全国首批{{县域冷链示范县|program}}。",
      "推进{{平安浙江|program}}、{{法治浙江|program}}建设。",
      "由区发展改革委牵头落实。",
    ],
  },
  {
    lost: "the further terms of a formula",
    sentences: ["推行{{管委会+公司+智库|program}}的运行模式。"],
  },
  {
    lost: "the difference between instruments and things counted, or words that only stand side by side",
    sentences: [
      "培育“五大主导产业”,建设“四大产业园区”,形成“六大成果”。",
      "开放新场景、培育新业态。",
      "纳入三区考评,启动新一轮改革。",
    ],
  },
  {
    lost: "the difference between programs and slogans, building works, routine plans",
    sentences: [
      "紧扣“稳中求进”总基调,形成“两横一纵”路网格局。",
      "完成海棠路道路工程和雨水管道工程,编制采购计划。",
      "开展各项活动,落实工作计划。",
    ],
  },
  {
    lost: "regions named after places, whole",
    sentences: [
      "产品畅销{{华东|place}},成果在{{关中|place}}转化,帮扶有关中小企业。",
      "推进{{济南都市圈|place}}建设,融入{{太原—晋中城市群|place}}。",
      "{{陕西|place}}{{西安高新区|zone}}发布年报。",
      "瞄准{{长三角|place}}、{{珠三角|place}}和{{环渤海|place}}三大区域市场。",
    ],
  },
  {
    lost: "places, and only places",
    sentences: [
      "面向{{上海|place}}、{{苏州|place}}、{{宁波|place}}三地推介。",
      "上海路和北京大道已经通车。",
      "{{柳溪镇|place}}、{{石门楼村|place}}等地环境整治,{{葛家坞|place}}、{{上塘岙|place}}等6个区块拆迁。",
      "创建示范村,整治村居环境,服务农村。",
      "建设一批运动、休闲、阅读等城市空间,带动大城市周边发展。",
      "参加上海合作组织峰会,开展互助服务。",
    ],
  },
  {
    lost: "parks, zones and institutes by their endings",
    sentences: [
      "{{云岫新材料产业园|park}}开工,{{青禾科创园|park}}投用。",
      "与{{苏州工业园区|zone}}、{{云岫经济开发区|zone}}结对。",
      "联合{{浙江大学|institution}}、{{云岫光电研究院|institution}}攻关。",
      "周边有18所大学,2024年科学城扩容,建设现代化生态型产业新城。",
    ],
  },
  {
    lost: "parks and zones behind what is said of them",
    sentences: [
      "招商项目{{云岫产业园|park}}开园,{{云岫产业园如东分园|park}}同步启用。",
      "编制好新一轮{{郑州航空港区|zone}}规划,建设一批千亿级开发区。",
      "招商项目{{昶沣科技园|park}}投用,{{长城(如东)自主创新基地|park}}挂牌。",
      "{{云岫研创园|park}}、{{中韩产业园|park}}、{{智能制造孵化园|park}}扩容。",
      "XX高新区、xx电子、XX大学均未具名。",
      "依托{{昶屿小镇|park}}发展旅游,{{珠海昶屿港经济区|zone}}扩容。",
    ],
  },
  {
    lost: "that the zone's own words for itself are no names",
    sentences: [
      "开发区坚持项目为先,全区上下齐心,我区、园区和高新区面貌一新。",
      "建设一流产业园和孵化器。",
      "{{云岫经济技术开发区|zone}}(以下简称开发区)成立以来,2017年开发区引进项目十个。",
    ],
  },
];
