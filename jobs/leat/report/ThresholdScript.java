package leat.report;

/** Moves the threshold of the explorer; its numbers stand in the page, see {@link Explorer}. */
final class ThresholdScript {
  static final String SOURCE =
      """
      (function () {
        'use strict';
        var box = document.getElementById('explorer');
        if (!box) { return; }
        var data = JSON.parse(document.getElementById('explorer-data').textContent);
        var bins = data.positives.length;
        var tp = [0], fp = [0];
        for (var bin = bins - 1; bin >= 0; bin--) {
          tp.unshift(tp[0] + data.positives[bin]);
          fp.unshift(fp[0] + data.negatives[bin]);
        }
        var P = tp[0], N = fp[0], own = Math.round(data.threshold * bins);
        function by(id) { return document.getElementById(id); }
        function ratio(part, whole) { return whole === 0 ? 0 : part / whole; }
        function cost(id) { var value = parseFloat(by(id).value); return value >= 0 ? value : 0; }
        function count(value) {
          return value.toLocaleString('en-US', {maximumFractionDigits: 0});
        }
        function percent(part, whole) {
          return whole === 0 ? '\\u2013' : (100 * part / whole).toFixed(1) + '\\u00a0%';
        }
        function decided(at) {
          var isOwn = at === own;
          var t = isOwn ? data.exact[0] : tp[at], f = isOwn ? data.exact[1] : fp[at];
          return {tp: t, fp: f, fn: P - t, tn: N - f, threshold: isOwn ? data.threshold : at / bins};
        }
        function price(d) { return d.fp * cost('cost-fp') + d.fn * cost('cost-fn'); }
        function f1(d) { return ratio(2 * d.tp, d.tp + d.fp + P); }
        function capacity(d) { return 10000 * ratio(d.tp + d.fp, P + N); }
        function cell(name, part, whole) {
          var td = by('x-' + name);
          td.firstChild.nodeValue = count(part);
          td.lastChild.textContent = percent(part, whole);
          td.style.setProperty('--share', (whole === 0 ? 0 : 32 * part / whole).toFixed(1) + '%');
        }
        function put(name, text) { by('x-' + name).textContent = text; }
        function moveCursor(name, x) {
          var line = by(name + '-cursor');
          line.setAttribute('transform', 'translate(' + (x * line.dataset.width).toFixed(1) + ' 0)');
        }
        function sentence(d) {
          return 'From ' + name(d) + ' on, ' + percent(d.tp + d.fp, P + N) + ' of the rows are decided '
              + data.positive + ': ' + percent(d.tp, d.tp + d.fp) + ' of them rightly, '
              + percent(d.tp, P) + ' of all such rows.';
        }
        function name(d) { return String(+d.threshold.toFixed(4)); }
        function show(at) {
          var d = decided(at);
          by('threshold').value = at;
          by('threshold').setAttribute('aria-valuetext', name(d));
          if (document.activeElement !== by('threshold-number')) { by('threshold-number').value = name(d); }
          cell('tn', d.tn, N); cell('fp', d.fp, N); cell('fn', d.fn, P); cell('tp', d.tp, P);
          put('precision', ratio(d.tp, d.tp + d.fp).toFixed(4));
          put('recall', ratio(d.tp, P).toFixed(4));
          put('f1', f1(d).toFixed(4));
          put('accuracy', ratio(d.tp + d.tn, P + N).toFixed(4));
          put('cost', count(price(d)));
          put('capacity', count(capacity(d)));
          put('own', at === own ? 'the model\\u2019s own' : 'the model\\u2019s own is ' + name(decided(own)));
          put('sentence', sentence(d));
          moveCursor('decisions', d.threshold);
          moveCursor('cost', d.threshold);
        }
        function best(figure) {
          var found = 0;
          for (var at = 1; at <= bins; at++) {
            if (figure(decided(at)) > figure(decided(found))) { found = at; }
          }
          return found;
        }
        function within(limit) {
          for (var at = 0; at <= bins; at++) {
            if (capacity(decided(at)) <= limit) { return at; }
          }
          return bins;
        }
        function drawCosts() {
          var line = by('cost-line'), alike = Math.min(N * cost('cost-fp'), P * cost('cost-fn'));
          var box = line.dataset, path = [];
          for (var at = 0; at <= bins; at += 4) {
            var y = Math.min(2, ratio(price(decided(at)), alike));
            path.push((+box.left + at / bins * box.width).toFixed(1) + ' '
                + (+box.bottom - y / 2 * box.height).toFixed(1));
          }
          line.setAttribute('d', 'M' + path.join('L'));
        }
        function at() { return +by('threshold').value; }
        by('threshold').addEventListener('input', function () { show(at()); });
        by('threshold-number').addEventListener('input', function () {
          var value = parseFloat(this.value);
          if (value >= 0 && value <= 1) { show(Math.round(value * bins)); }
        });
        by('threshold-number').addEventListener('blur', function () { show(at()); });
        ['cost-fp', 'cost-fn'].forEach(function (id) {
          by(id).addEventListener('input', function () { drawCosts(); show(at()); });
        });
        by('go-own').addEventListener('click', function () { show(own); });
        by('go-f1').addEventListener('click', function () { show(best(f1)); });
        by('go-cost').addEventListener('click', function () {
          show(best(function (d) { return -price(d); }));
        });
        by('go-capacity').addEventListener('click', function () {
          show(within(+by('capacity').value));
        });
        box.querySelectorAll('[hidden]').forEach(function (one) { one.hidden = false; });
      })();
      """;

  private ThresholdScript() {}
}
