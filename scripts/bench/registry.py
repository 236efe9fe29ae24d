"""Seconds of `leat models list` with many versions and promotions: registry.py VERSIONS RUNS"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HOME = pathlib.Path(__file__).resolve().parents[2]
SHA_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def write(path, document, day):
    """A file as Leat writes it, last changed on a day of the past."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=2) + "\n")
    os.utime(path, (day, day))


def make(pipeline, versions):
    rules = [{"rule": f"test.auc >= 0.{i}", "passed": True, "found": "0.95", "required": f"0.{i}", "words": "AUC is enough"} for i in range(5)]
    files = [{"path": f"pipeline/stages/{i}/part-00000", "length": 0, "sha256": SHA_OF_NOTHING} for i in range(60)]
    for number in range(1, versions + 1):
        day = 1_700_000_000 + number * 60
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(day))
        fingerprint = f"{number:020x}"
        folder = pipeline / "models" / str(number)
        claim = {"format": "leat-model-claim", "version": 1, "owner": fingerprint, "fingerprint": fingerprint, "created": at}
        detail = {"run": f"run-{number}", "gate": {"format": "leat-gate", "version": 1, "rules": rules}}
        manifest = {"format": "leat-model-manifest", "version": 1, "model": str(number), "fingerprint": fingerprint,
                    "created": at, "detail": detail, "files": files}
        write(folder / "claim.json", claim, day)
        write(folder / "manifest.json", manifest, day)
        os.utime(folder, (day, day))
        promotion = {"format": "leat-promotion", "version": 2, "number": number, "model": str(number), "action": "promote",
                     "at": at, "by": "bench", "reason": "better than the last", "run": f"run-{number}",
                     "previous": str(number - 1), "alias": "production" if number % 3 else "staging", "forced": False,
                     "gate": {"rules": len(rules), "failed": []}}
        write(pipeline / "registry" / f"{number:06d}.json", promotion, day)


def listed(workspace, versions):
    command = ["scripts/leat", "models", "list", "--config", "conf/marketing.conf", "--set", f"workspace={workspace}"]
    start = time.monotonic()
    done = subprocess.run(command, cwd=HOME, check=True, capture_output=True, text=True)
    seconds = time.monotonic() - start
    lines = done.stdout.splitlines()
    assert len(lines) == versions, f"{len(lines)} lines for {versions} versions"
    assert sum(" in production since " in line for line in lines) == 1
    return seconds


def main():
    versions, runs = int(sys.argv[1]), int(sys.argv[2])
    bench = HOME / "target" / "bench"
    workspace = bench / "registry"
    shutil.rmtree(workspace, ignore_errors=True)
    print(f"Making {versions:,} versions", file=sys.stderr)
    make(workspace / "marketing", versions)
    first = listed(workspace, versions)
    with_index = statistics.median(listed(workspace, versions) for _ in range(runs))
    (workspace / "marketing" / "models" / "index.json").write_text("damaged")
    damaged = listed(workspace, versions)
    result = {"versions": versions, "without_index": round(first, 2), "with_index": round(with_index, 2),
              "damaged_index": round(damaged, 2)}
    (bench / "registry.json").write_text(json.dumps(result, indent=2) + "\n")
    for name, value in result.items():
        print(f"{name:16} {value:,}")


main()
