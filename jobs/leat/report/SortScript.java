package leat.report;

/** Makes the heads of tables buttons that sort their rows; without it the order is the page's. */
final class SortScript {
  static final String SOURCE =
      """
      (function () {
        'use strict';
        function shown(cell) {
          var copy = cell.cloneNode(true);
          copy.querySelectorAll('small').forEach(function (note) { note.remove(); });
          return copy.textContent.trim();
        }
        function number(text) {
          var value = parseFloat(text.replace(/[,\\s]/g, '').replace(/^[^0-9\\u2212-]+/, '')
              .replace('\\u2212', '-'));
          return isFinite(value) ? value : null;
        }
        function compare(a, b, isNumeric) {
          if (!isNumeric) { return a.localeCompare(b, 'en', {numeric: true}); }
          return number(a) - number(b);
        }
        function sort(table, column, isNumeric, direction) {
          var body = table.tBodies[0];
          var rows = Array.from(body.rows).map(function (row, at) {
            return {row: row, at: at, text: shown(row.cells[column])};
          });
          rows.sort(function (a, b) {
            var noA = isNumeric ? number(a.text) === null : a.text === '';
            var noB = isNumeric ? number(b.text) === null : b.text === '';
            if (noA || noB) { return noA && noB ? a.at - b.at : noA ? 1 : -1; }
            return direction * compare(a.text, b.text, isNumeric) || a.at - b.at;
          });
          rows.forEach(function (entry) { body.appendChild(entry.row); });
        }
        function prepare(table) {
          var heads = Array.from(table.tHead.rows[0].cells);
          heads.forEach(function (head, column) {
            var isNumeric = head.classList.contains('number');
            var button = document.createElement('button');
            button.type = 'button';
            button.className = 'sort';
            while (head.firstChild) { button.appendChild(head.firstChild); }
            head.appendChild(button);
            button.addEventListener('click', function () {
              var first = isNumeric ? 'descending' : 'ascending';
              var other = isNumeric ? 'ascending' : 'descending';
              var order = head.getAttribute('aria-sort') === first ? other : first;
              heads.forEach(function (one) { one.removeAttribute('aria-sort'); });
              head.setAttribute('aria-sort', order);
              sort(table, column, isNumeric, order === 'ascending' ? 1 : -1);
            });
          });
        }
        document.querySelectorAll('table.sortable').forEach(prepare);
      })();
      """;

  private SortScript() {}
}
