#!/usr/bin/env python3
"""spec/traceability.md: which contract, theorem and test speaks of which equation.

Equations are the bold **[ID]** of spec/README.md, spec/family.md and spec/mathematics.md. A comment with the tag
[eq:ID] ties what follows it: a C function or ACSL clause (contract), a Coq theorem, a test.
`traceability.py` writes the table, `--check` fails when it is stale, when a tag names no
equation, or when an equation lacks a column that its kind must have.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "spec/traceability.md"
COLUMNS = ("step program", "contract", "theorem", "test")

# What an equation must have, by id: the first pattern that matches.
REQUIRED = [
    (r"A[1-7]$", ("step program", "contract", "theorem", "test")),
    (r"A8$", ("contract", "theorem", "test")),
    (r"S1$", ("contract", "theorem", "test")),
    (r"(S2|E1|W1)$", ("contract", "test")),
    (r"B1$", ("theorem", "test")),
    (r"(F1|U1|G1|P1|V1)$", ("test",)),
    (r"[DR]\d+$", ("step program", "test")),
    (r"X[1-3]$", ("contract", "test")),
    (r"L[12]$", ("contract", "test")),
    (r"[XL]\d+$", ("test",)),
    (r".", ("theorem",)),
]
SOURCES = [
    ("contract", ["src/*.h", "src/*.inc", "spec/*.h", "proofs/wp/*.c", "proofs/wp/*.h", "proofs/wp/*/*.c"]),
    ("theorem", ["proofs/coq/*/*.v", "proofs/gappa/*.gappa"]),
    ("test", ["tests/*.c", "tests/*.sh", "tests/*/*.sh", "tests/*/*.py", "tests/*.py"]),
]
NEXT = {
    "contract": r"\b(FN\(\w+\)|(?!FN\b)\w+)\s*\(",
    "theorem": r"\b(?:Theorem|Lemma|Corollary|Definition|Fixpoint|Example|Remark|Fact)\s+([\w']+)",
    "test": r"(?:START_TEST\(\s*(\w+))|(?:^\s*(?:def\s+)?(test_\w+)\s*\()|(?:^#\s*test:\s*(\S.*)$)",
}
TAG = re.compile(r"\[eq:([A-Za-z]+\d+\w*)\]")


def equations():
    found = {}
    for name in ("spec/README.md", "spec/family.md", "spec/mathematics.md"):
        path = ROOT / name
        if not path.exists():
            continue
        for line in path.read_text().splitlines():
            for ident in re.findall(r"\*\*\[([A-Z]+\d+\w*)\]\*\*", line):
                title = re.sub(r"\*\*\[\w+\]\*\*", "", line).strip(" -:|").split("|")[0].strip()
                found.setdefault(ident, (name, title[:90]))
    return found


def after_tag(kind, path, text, end):
    if path.suffix == ".gappa":
        return path.stem
    if kind == "contract":               # skip comments: the function is in the code that follows
        rest = re.sub(r"/\*.*?\*/|//[^\n]*", "", "/*" + text[end:], flags=re.S)
        rest = re.sub(r"^\s*#.*$", "", rest, flags=re.M)
        rest = re.sub(r"__attribute__\s*\(\(.*?\)\)", "", rest)
    else:
        rest = text[end:]
    m = re.search(NEXT[kind], rest, flags=re.M)
    if m is None and kind == "test" and path.suffix != ".c":
        return path.name                 # a script that is one test
    return next((g for g in m.groups() if g), None) if m else None


def collect():
    table, problems = {}, []
    known = equations()
    sys.path.insert(0, str(ROOT / "spec/derive"))
    import fpcore
    for p in fpcore.load_all(ROOT / "spec/steps"):
        for ident in p.props["equations"]:
            table.setdefault((ident, "step program"), []).append((p.id, f"steps/{p.id}.fpcore"))
    for kind, globs in SOURCES:
        for path in sorted({f for g in globs for f in ROOT.glob(g)}):
            text = path.read_text(errors="replace")
            where = path.relative_to(ROOT)
            for tag in TAG.finditer(text):
                if tag.group(1) not in known:
                    problems.append(f"{where}: tag [eq:{tag.group(1)}] names no equation of spec/")
                    continue
                name = after_tag(kind, path, text, tag.end())
                if name is None:
                    problems.append(f"{where}: nothing follows tag [eq:{tag.group(1)}]")
                    continue
                name = re.sub(r"FN\((adamant_)?(\w+)\)", lambda m: m[1] + m[2] + "_*" if m[1] else m[2], name)
                entry = (name, "../" + str(where))
                cell = table.setdefault((tag.group(1), kind), [])
                if entry not in cell:
                    cell.append(entry)
    for ident in known:
        need = next(cols for pat, cols in REQUIRED if re.match(pat, ident))
        for col in need:
            if (ident, col) not in table:
                problems.append(f"{known[ident][0]}: equation {ident} has no {col}")
    return known, table, problems


def render(known, table):
    out = ["# Traceability", "",
           "Generated from the tags in the sources by `make derive`, checked by `make test`; do not edit.", "",
           "| equation | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    order = {"A": 0, "X": 0.8, "L": 0.9, "S": 1, "E": 2, "W": 3, "F": 4, "U": 5, "B": 6, "P": 7, "V": 8, "G": 9, "D": 0.5, "R": 0.6, "M": 10}

    def key(i):
        return (order.get(i[0], 99), int(re.search(r"\d+", i).group()), i)
    for ident in sorted(known, key=key):
        cells = []
        for col in COLUMNS:
            cells.append("<br>".join(f"[{n}]({w})" for n, w in table.get((ident, col), [])))
        source = known[ident][0].removeprefix("spec/")
        out.append(f"| [{ident}]({source}) | " + " | ".join(cells) + " |")
    return "\n".join(out) + "\n"


def main(argv):
    if argv not in ([], ["--check"]):
        print("usage: traceability.py [--check]", file=sys.stderr)
        return 2
    known, table, problems = collect()
    text = render(known, table)
    if not argv:
        OUT.write_text(text)
        print("derived spec/traceability.md")
    elif not OUT.exists() or OUT.read_text() != text:
        problems.append("spec/traceability.md: stale; run make derive")
    for p in problems:
        print(p, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
