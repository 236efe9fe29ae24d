package leat.report;

/** The part of the style sheet for what answers: sorting heads, the threshold and its figures. */
final class ExplorerStyle {
  static final String SHEET =
      """
      .sort{all:unset;cursor:pointer;color:inherit;font:inherit;box-sizing:border-box}
      .sort:hover{color:var(--ink)}.sort:focus-visible{outline:2px solid var(--water);
      outline-offset:2px;border-radius:4px}
      .sort:hover{text-decoration:underline}
      [aria-sort=ascending] .sort::after{content:" ↑"}
      [aria-sort=descending] .sort::after{content:" ↓"}
      th[aria-sort]{color:var(--ink)}
      .explorer{display:grid;gap:16px}
      .sentence{margin:0;font-size:16px;font-weight:500;min-height:1.5em}
      .controls [hidden]{display:none}
      .slide,.asked,.jumps{display:flex;flex-wrap:wrap;align-items:center;gap:10px 16px;
      margin-top:14px}
      .slide label{font-weight:600}.slide span{color:var(--soft);font-size:13px}
      .asked label{display:block;font-size:13px;color:var(--soft);margin-bottom:3px}
      .asked>div{flex:1 1 200px}
      input[type=range]{flex:1 1 220px;accent-color:var(--water);height:28px;margin:0;min-width:0}
      input[type=number]{font:inherit;width:110px;padding:5px 8px;color:var(--ink);
      background:var(--card);border:1px solid var(--soft);border-radius:6px;
      font-variant-numeric:tabular-nums}
      .jumps button{font:inherit;font-size:14px;padding:6px 12px;color:var(--water);
      background:var(--card);border:1px solid var(--water);border-radius:6px;cursor:pointer}
      .jumps button:hover{background:var(--pale);color:var(--ink)}
      .tile em{display:block;font-style:normal;font-size:13px;font-variant-numeric:tabular-nums}
      .reason{display:flex;justify-content:space-between;gap:12px}.reason+.reason{margin-top:2px}
      .reason span:first-child{overflow-wrap:anywhere;min-width:0}
      path.whisker{stroke:var(--ink);stroke-width:1.4}
      .chosen{font-size:12px;font-weight:600;color:var(--good);border:1px solid currentColor;
      border-radius:9px;padding:0 7px;white-space:nowrap}
      .contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:18px 0 0;
      padding:8px 0;border-block:1px solid var(--line);font-size:14px}
      .contents a{color:var(--water);text-decoration:none}
      .contents a:hover{text-decoration:underline}
      section{scroll-margin-top:12px}
      .legend .line::before{display:none}
      .legend .line svg{display:inline-block;width:26px;height:12px;margin:0 7px 0 0;max-width:none;
      vertical-align:-1px}
      @media print{.slide,.asked,.jumps,.contents{display:none!important}.sort::after{display:none}
      .scroll{overflow:visible}table{font-size:11px}th,td{padding:4px 6px 4px 0}
      td small,th small{font-size:10px}.halves{grid-template-columns:1fr}
      .tiles{grid-template-columns:repeat(5,1fr)}.tile{padding:8px 10px}.tile b{font-size:19px}}
      """;

  private ExplorerStyle() {}
}
