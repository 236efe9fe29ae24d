package leat.report;

/** The style sheet of every page: light and dark, wide and narrow, screen and paper. */
final class Style {
  static final String SHEET = colours() + layout() + tables() + drawings() + ExplorerStyle.SHEET;

  private Style() {}

  private static String colours() {
    return """
    :root{color-scheme:light dark;--paper:#f6f5f1;--card:#fff;--ink:#1c2733;--soft:#556270;
    --line:#dfe1dc;--edge:#e6e5df;--water:#1d6fa5;--pale:#cfe3f0;--s0:#1d6fa5;--s1:#b8561b;
    --s2:#2a7d5a;--s3:#8a4b94;--s4:#8a6d0b;--s5:#5b6573;--good:#1f7a4d;--warning:#8a5a00;
    --bad:#b3261e;--shadow:0 1px 2px #1c273312,0 4px 16px #1c27330a}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#10161c;--card:#18212a;
    --ink:#e7ecf0;--soft:#a2b0bc;--line:#2c3843;--edge:#24303a;--water:#62b1e6;--pale:#21445c;
    --s0:#62b1e6;--s1:#ee9a5d;--s2:#6cc79b;--s3:#cf98d8;--s4:#d9bd5b;--s5:#aab6c2;--good:#6cc79b;
    --warning:#e5b454;--bad:#ff8f85;--shadow:none}}
    """;
  }

  private static String layout() {
    return """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
    header,main{max-width:1200px;margin:0 auto;padding:0 20px}
    header{padding-top:28px}
    main{padding-bottom:48px}
    .kind{margin:0;font-size:13px;font-weight:600;color:var(--water);letter-spacing:.02em}
    .kind span{color:var(--soft);font-weight:400;margin-left:6px}
    h1{font-size:28px;line-height:1.2;margin:4px 0;letter-spacing:-.01em;overflow-wrap:anywhere}
    .subtitle{margin:0;color:var(--soft);overflow-wrap:anywhere}
    h2{font-size:19px;margin:36px 0 12px;letter-spacing:-.005em}
    h3{font-size:15px;margin:0}
    .hint{margin:2px 0 10px;color:var(--soft);font-size:13px}
    .thirds,.halves,.stack{display:grid;gap:16px;align-content:start}
    .thirds{grid-template-columns:repeat(auto-fit,minmax(min(100%,345px),1fr))}
    .halves{grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr))}
    .stack{min-width:0}section>*+.thirds{margin-top:16px}
    .thirds .scroll+.facts{margin-top:18px}
    .card{background:var(--card);border:1px solid var(--edge);border-radius:10px;padding:16px 18px;
    box-shadow:var(--shadow);min-width:0}
    .tiles{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));margin:0}
    .tile{background:var(--card);border:1px solid var(--edge);border-radius:10px;padding:12px 16px;
    box-shadow:var(--shadow)}
    .tile dt{font-size:13px;color:var(--soft)}
    .tile dd{margin:0}
    .tile b{display:block;font-size:28px;line-height:1.25;font-weight:650;
    font-variant-numeric:tabular-nums;letter-spacing:-.01em}
    .tile:first-child b{color:var(--water)}
    .tile span{font-size:13px;color:var(--soft)}
    .remarks{list-style:none;margin:16px 0 0;padding:0;display:grid;gap:7px;max-width:100ch}
    .remarks li{padding-left:24px;position:relative;overflow-wrap:anywhere;white-space:pre-line}
    .remarks li::before{position:absolute;left:2px;font-weight:700}
    .remarks .plain::before{content:"•";color:var(--water);left:5px}
    .remarks .good::before{content:"✓";color:var(--good)}
    .remarks .warning::before{content:"!";color:var(--warning);left:6px}
    .remarks .bad::before{content:"✕";color:var(--bad)}
    .remarks .warning{color:var(--warning)}
    .remarks .bad{color:var(--bad)}
    .facts{display:grid;gap:4px 28px;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));
    margin:0}
    .facts{font-size:14px}
    .facts div{display:flex;justify-content:space-between;gap:16px;padding:5px 0;
    border-bottom:1px solid var(--edge)}
    .facts dt{color:var(--soft)}
    .facts dd{margin:0;text-align:right;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
    details{margin-top:12px}
    summary{cursor:pointer;color:var(--water);font-size:14px;padding:4px 0}
    pre{overflow-x:auto;font-size:12.5px;line-height:1.45;margin:8px 0 0}
    :focus-visible{outline:2px solid var(--water);outline-offset:2px;border-radius:4px}
    @media (max-width:600px){header,main{padding-left:12px;padding-right:12px}
    h1{font-size:23px}.card{padding:14px 12px}.tile{padding:10px 12px}.tile b{font-size:23px}
    .tiles{gap:8px;grid-template-columns:1fr 1fr}.time{display:none}}
    @media print{body{background:none;font-size:12px}.card,.tile{box-shadow:none}
    .card,.tile,tr{break-inside:avoid}h2{break-after:avoid}
    .thirds,.halves{grid-template-columns:1fr 1fr}details::details-content{content-visibility:visible;
    block-size:auto}}
    """;
  }

  private static String tables() {
    return """
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:14px}
    th,td{text-align:left;padding:6px 10px 6px 0;border-bottom:1px solid var(--edge);
    vertical-align:top}
    th:last-child,td:last-child{padding-right:2px}
    tbody tr:last-child>*{border-bottom:0}
    thead th{color:var(--soft);font-weight:500;font-size:13px;vertical-align:bottom}
    tbody th{font-weight:500}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .number{white-space:normal}
    td small,th small{display:block;color:var(--soft);font-size:12px}
    td div+div{margin-top:5px}
    table+*,.scroll+*{margin-top:14px}
    .number+:not(.number){padding-left:18px}
    i{font-style:normal;font-weight:400;color:var(--soft)}
    .confusion th,.confusion td{padding:9px 12px;overflow-wrap:break-word}
    .confusion i{display:block}.confusion thead .number{min-width:72px}
    .confusion thead>*>*{border-bottom:0}
    .confusion tbody td{font-size:16px;border:2px solid var(--card);border-radius:6px}
    .confusion tbody td small{color:var(--ink)}
    .confusion .right{background:color-mix(in srgb,var(--s0) var(--share),var(--paper))}
    .confusion .wrong{background:color-mix(in srgb,var(--s1) var(--share),var(--paper))}
    .status,.duration{white-space:nowrap}.status{font-weight:500}
    .status::before{content:"";display:inline-block;width:8px;height:8px;border-radius:50%;
    background:currentColor;margin-right:6px}
    .status.ran{color:var(--good)}.status.up-to-date{color:var(--soft)}
    .status.failed,.status.refused{color:var(--bad)}
    .status.passed{color:var(--good)}.status.tolerated{color:var(--warning)}
    .time{display:inline-block;width:90px;margin-right:10px}
    .meter{display:inline-block;height:9px;border-radius:2px;background:var(--water);min-width:1px}
    """;
  }

  private static String drawings() {
    return """
    svg{display:block;width:100%;height:auto;max-width:400px;margin:0 auto;overflow:visible}
    svg text{font-size:12px;fill:var(--soft)}
    .end{text-anchor:end}.middle{text-anchor:middle}
    svg .label{font-weight:500}
    svg .name,svg .note,svg .flow-note{fill:var(--ink)}
    svg .note{font-weight:500;paint-order:stroke;stroke:var(--card);stroke-width:4px;
    stroke-linejoin:round}
    svg .flow-job{fill:var(--ink);font-size:14px;font-weight:650}
    .tick{font-variant-numeric:tabular-nums}
    path.grid{stroke:var(--line);stroke-width:1;fill:none}
    path.axis{stroke:var(--soft);stroke-width:1}
    path.reference{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:4 4;fill:none}
    path.threshold{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:2 3}
    path.interval{stroke:var(--s0);stroke-width:1.4;opacity:.55}
    path.fill{fill:var(--s0);opacity:.1}
    path.curve{fill:none;stroke-width:2.2;stroke-linejoin:round}
    path.thin{fill:none;stroke-width:1.2;opacity:.6}
    circle.mark{fill:var(--card);stroke:var(--ink);stroke-width:2}
    path.series0{stroke:var(--s0)}path.series1{stroke:var(--s1);stroke-dasharray:7 3}
    path.series2{stroke:var(--s2);stroke-dasharray:2 2}path.series3{stroke:var(--s3)}
    path.series4{stroke:var(--s4);stroke-dasharray:7 3}
    path.series5{stroke:var(--s5);stroke-dasharray:2 2}
    .dot.series0,.bar.series0{fill:var(--s0)}.dot.series1,.bar.series1{fill:var(--s1)}
    .dot.series2{fill:var(--s2)}.dot.series3{fill:var(--s3)}.dot.series4{fill:var(--s4)}
    .dot.series5{fill:var(--s5)}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:8px 0 0;padding:0;
    font-size:13px;justify-content:center}
    .legend li::before{content:"";display:inline-block;width:12px;height:12px;border-radius:3px;
    margin-right:6px;vertical-align:-1px}
    .key0::before{background:var(--s0)}.key1::before{background:var(--s1)}
    .key2::before{background:var(--s2)}.key3::before{background:var(--s3)}
    .key4::before{background:var(--s4)}.key5::before{background:var(--s5)}
    .stream{fill:var(--pale)}.sill{fill:var(--water)}
    .branch{opacity:.85}.quarantined{fill:var(--bad)}.duplicates{fill:var(--s4)}
    .filtered{fill:var(--s5)}
    """;
  }
}
