"""Makes a CSV with a column of many different values, and a config for it: does it train within a small heap?

Usage: python3 scripts/bench/many-values.py ROWS VALUES FOLDER
       scripts/leat run --until train --config FOLDER/many-values.conf --set spark.driver-memory=3g
"""
import math
import random
import sys
from pathlib import Path

CONFIG = """pipeline = many-values
workspace = "{folder}/workspace"
source.path = "{folder}/many-values.csv"
columns {{
  id {{ type = long, role = key }}
  merchant {{}}
  country {{}}
  age {{ type = int }}
  amount {{ type = double }}
  y {{ type = boolean, role = label }}
}}
"""


def main(rows: int, values: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    effects = [chance.gauss(0, 1) for _ in range(values)]
    with open(folder / "many-values.csv", "w", encoding="utf-8") as out:
        out.write("id,merchant,country,age,amount,y\n")
        for row in range(rows):
            merchant = int(chance.random() * values)
            age = 18 + int(chance.random() * 60)
            odds = effects[merchant] + (age - 48) / 30 - 1
            label = "yes" if chance.random() < 1 / (1 + math.exp(-odds)) else "no"
            out.write(f"{row},m{merchant:07d},c{merchant % 40},{age},{chance.random() * 100:.2f},{label}\n")
    (folder / "many-values.conf").write_text(CONFIG.format(folder=folder.resolve()), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
