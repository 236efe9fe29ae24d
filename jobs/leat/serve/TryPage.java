package leat.serve;

/** A page to try the model in the browser; it asks for everything as any other client would. */
final class TryPage {
  /** Nothing from elsewhere, and no other page around it. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
          + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Leat: try the model</title>
      <style>
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; accent-color: #0b6bcb; }
        body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        form { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .75rem; }
        label { display: block; font-size: .875rem; }
        input { width: 100%; box-sizing: border-box; padding: .4rem; font: inherit; }
        small { opacity: .75; }
        button { grid-column: 1 / -1; padding: .6rem; font: inherit; font-weight: 600; cursor: pointer;
          color: #fff; background: #0b5cab; border: 0; border-radius: .25rem; }
        .wrong input { outline: 2px solid #d33; }
        #decision { font-size: 1.5rem; font-weight: 600; margin: 0; }
        table { border-collapse: collapse; width: 100%; }
        td { padding: .15rem .75rem .15rem 0; white-space: nowrap; } td:nth-child(2) { text-align: right; }
        td:last-child { width: 75%; }
        meter { width: 100%; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #888; font-size: .875rem; }
      </style>
      <h1 id="title">Try the model</h1>
      <p><label>Token, where one is needed <input id="token" type="password" autocomplete="off"></label></p>
      <form id="form"></form>
      <h2>Answer</h2>
      <div aria-live="polite"><p id="decision"></p><table id="shares"></table></div>
      <pre id="answer">None yet</pre>
      <script>
        const byId = id => document.getElementById(id);
        const headers = () => byId("token").value ? { Authorization: "Bearer " + byId("token").value } : {};
        const show = text => { byId("answer").textContent = text; };
        const indented = async response => {
          const text = await response.text();
          try { return JSON.stringify(JSON.parse(text), null, 2); } catch (e) { return text; }
        };
        function field(name, schema) {
          const label = document.createElement("label");
          const input = document.createElement("input");
          const hint = document.createElement("small");
          input.name = name;
          const { minimum: least, maximum: most } = schema;
          const range = least !== undefined && most !== undefined ? `, ${least} to ${most}`
            : least !== undefined ? `, from ${least}` : most !== undefined ? `, up to ${most}` : "";
          hint.textContent = (schema.examples || []).join(", ") || schema.description + range;
          label.append(name, input, hint);
          return label;
        }
        function told(answer) {
          byId("decision").textContent = answer.decision === undefined ? answer.title || "" : "Decision: " + answer.decision;
          byId("shares").replaceChildren(...Object.entries(answer.probabilities || {}).map(([name, share]) => {
            const row = document.createElement("tr");
            const meter = document.createElement("meter");
            meter.value = share;
            meter.setAttribute("aria-label", "probability of " + name);
            for (const part of [name, (100 * share).toFixed(1) + " %", meter]) {
              const cell = document.createElement("td");
              cell.append(part);
              row.append(cell);
            }
            return row;
          }));
          const wrong = new Map((answer.errors || []).map(error => [error.field, error.detail]));
          for (const input of document.querySelectorAll("#form input")) {
            input.parentElement.classList.toggle("wrong", wrong.has(input.name));
            input.title = wrong.get(input.name) || "";
          }
        }
        async function load() {
          const response = await fetch("openapi.json", { headers: headers() });
          if (!response.ok) { show(await indented(response)); return; }
          const api = await response.json();
          byId("title").textContent = api.info.title;
          const fields = Object.entries(api.components.schemas.Record.properties);
          const button = document.createElement("button");
          button.textContent = "Predict";
          byId("form").replaceChildren(...fields.map(([name, schema]) => field(name, schema)), button);
        }
        byId("form").addEventListener("submit", async event => {
          event.preventDefault();
          const record = {};
          for (const [name, value] of new FormData(byId("form"))) { record[name] = value === "" ? null : value; }
          const response = await fetch("v1/predict", {
            method: "POST",
            headers: { "Content-Type": "application/json", ...headers() },
            body: JSON.stringify(record)
          });
          const text = await indented(response);
          show(text);
          try { told(JSON.parse(text)); } catch (e) { told({}); }
        });
        byId("token").addEventListener("change", load);
        load();
      </script>
      </html>
      """;

  private TryPage() {}
}
