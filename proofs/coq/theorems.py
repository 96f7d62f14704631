#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The headline theorems: what they state, what they assume.

A theorem is a headline theorem when the comment just above it holds a tag [eq:ID] or [thm:ID];
ID is the equation of spec/ that it proves. For each one Coq prints the statement; for the theorems
of a file together it prints the axioms, and for each of them when a file rests on more than the axioms that
axioms.allow grants to every theorem.

    theorems.py           compare with proofs/theorems.txt and proofs/coq/axioms.allow
    theorems.py --list    the same, and list every theorem with its axioms
    theorems.py --update  rewrite proofs/theorems.txt

proofs/theorems.txt has one line per theorem (name, equations, axioms, hash of the statement) and one per
definition (name, hash of the body), so that a theorem cannot be weakened through a definition either.
Statements are hashed as Coq prints them, notations and width fixed. Exit status 1 and a line
for each difference. Standard library only.
"""
import argparse
import fnmatch
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = {"math": "Adamant.Math", "rounding": "Adamant.Rounding"}
KEYWORD = (r"(?:(?:Local|Global|Program|#\[[^\]]*\])\s+)*"
           r"(Theorem|Lemma|Corollary|Proposition|Fact|Remark|Example|Definition|Fixpoint|Record|Inductive|Class)\s+([\w']+)")
TAG = re.compile(r"\[(?:eq|thm):([A-Za-z]+\d+\w*)\]")
# Ways to have a theorem without a proof.
FORBIDDEN = re.compile(r"\b(Admitted|admit|give_up|Axioms?|Parameters?|Conjectures?|Hypothesis\s+\w+\s*:\s*False|Abort|bypass_check)\b"
                       r"|Unset\s+(?:Guard|Positivity|Universe)\s+Checking|-type-in-type")
DEFINITIONS = {"Definition", "Fixpoint", "Record", "Inductive", "Class"}


def split_comments(text):
    """(code, comments): code has comments and strings blanked out, comments are (start, end, text)."""
    code, comments, i, depth, start = list(text), [], 0, 0, 0
    while i < len(text):
        two = text[i:i + 2]
        if two == "(*":
            if depth == 0:
                start = i
            depth += 1
            i += 2
        elif two == "*)" and depth:
            depth -= 1
            i += 2
            if depth == 0:
                comments.append((start, i, text[start:i]))
                for k in range(start, i):
                    if code[k] != "\n":
                        code[k] = " "
        elif text[i] == '"' and depth == 0:
            end = text.find('"', i + 1)
            end = len(text) - 1 if end < 0 else end
            for k in range(i + 1, end):
                code[k] = " "
            i = end + 1
        else:
            i += 1
    return "".join(code), comments


def scan(path, library):
    """The headline theorems and the definitions of one source, and what is forbidden in it."""
    text = path.read_text()
    code, comments = split_comments(text)
    problems = []
    for m in FORBIDDEN.finditer(code):
        line = code.count("\n", 0, m.start()) + 1
        problems.append(f"{path.parent.name}/{path.name}:{line}: '{m.group(0)}' is not allowed")
    modules, theorems, definitions, tags = [], [], [], 0
    events = [(m.start(), "item", m) for m in re.finditer(r"(?<![\w'])" + KEYWORD, code)]
    events += [(m.start(), "module", m) for m in re.finditer(r"\bModule\s+(?!Type\b)(\w+)\s*\.", code)]
    events += [(m.start(), "end", m) for m in re.finditer(r"\bEnd\s+(\w+)\s*\.", code)]
    for at, kind, m in sorted(events, key=lambda e: e[0]):
        if kind == "module":
            modules.append(m.group(1))
        elif kind == "end":
            if modules and modules[-1] == m.group(1):
                modules.pop()
        else:
            name = ".".join([library, path.stem, *modules, m.group(2)])
            above = [c for c in comments if c[1] <= at and not code[c[1]:at].strip()]
            ids = []
            for c in above:
                if not code[above[0][0]:c[0]].strip() and "Theorems\n" not in c[2]:
                    ids += TAG.findall(c[2])
            if m.group(1) in DEFINITIONS:
                definitions.append(name)
            if ids:
                tags += 1
                theorems.append((name, ids))
    return theorems, definitions, problems


def coq(build, script, module, slot=None):
    """Coq's output on a script about one module; kept beside the .vo files as long as neither changes."""
    library, _, stem = module.rpartition(".")
    vo = build / next(f for f, lib in FOLDERS.items() if lib == library) / f"{stem}.vo"
    if not vo.exists():
        raise LookupError(f"{module} is not compiled")
    key = hashlib.sha256(vo.read_bytes() + script.encode()).hexdigest()
    kept = build / "axioms" / f"{slot or module}@{key[:24]}"
    if kept.exists():
        return kept.read_text()
    with tempfile.TemporaryDirectory() as tmp:
        src = Path(tmp) / "query.v"
        src.write_text(script)
        paths = [a for f, lib in FOLDERS.items() for a in ("-Q", str(build / f), lib)]
        run = subprocess.run(["coqc", "-q", "-w", "none", *paths, str(src)],
                             capture_output=True, text=True, timeout=300, check=False)
        if run.returncode != 0:
            raise LookupError(f"coqc failed on the queries for {module}: {' '.join(run.stderr.split())[-300:]}")
    kept.parent.mkdir(parents=True, exist_ok=True)
    for old in kept.parent.glob(f"{slot or module}@*"):
        old.unlink()
    kept.write_text(run.stdout)
    return run.stdout


def query(build, module, theorems, definitions):
    """What Coq prints: statement and axioms of each theorem, body of each definition."""
    lines = ["Require Import Reals.", "Open Scope R_scope.", f"Require {module}.", "Set Printing Width 100.",
             "Set Printing Depth 1000.", "Unset Printing Compact Contexts."]
    mark = "Goal True. idtac \"@@ {}\". Abort."
    for name, _ in theorems:
        lines += [mark.format("S " + name), f"Check {name}."]
    if theorems:
        together = "".join(f"(@{name}, " for name, _ in theorems) + "tt" + ")" * len(theorems)
        lines += [f"Definition all_of_them := {together}.", mark.format("A *"), "Print Assumptions all_of_them."]
    for name in definitions:
        lines += [mark.format("D " + name), f"Print {name}."]
    out = coq(build, "\n".join(lines) + "\n", module)
    found = {}
    for part in re.split(r"^@@ ", out, flags=re.M)[1:]:
        head, _, body = part.partition("\n")
        found[tuple(head.split(" ", 1))] = body
    return found


def digest(text):
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:32]


def axioms_of(text):
    if "Closed under the global context" in text:
        return []
    return sorted({m.group(1) for m in re.finditer(r"^([\w'.]+)(?=\s|:|$)", text.partition("Axioms:")[2], flags=re.M)})


def one_by_one(build, name):
    module = name.rpartition(".")[0]
    while module.count(".") > 2:
        module = module.rpartition(".")[0]
    return axioms_of(coq(build, f"Require {module}.\nPrint Assumptions {name}.\n", module, name))


def kind_of(axiom, theorem, rules):
    return next((kind for a, t, kind in rules
                 if fnmatch.fnmatchcase(axiom, a) and fnmatch.fnmatchcase(theorem, t)), None)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--build", type=Path, default=HERE.parents[1] / "build/coq", help="where the .vo files are")
    ap.add_argument("--list", action="store_true", help="list every headline theorem with its axioms")
    ap.add_argument("--update", action="store_true", help="rewrite proofs/theorems.txt")
    ap.add_argument("--theorems", type=Path, default=HERE.parent / "theorems.txt")
    args = ap.parse_args()

    rules = []
    for line in (HERE / "axioms.allow").read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            rules.append((words[0], words[1], words[2]))

    entries, problems, clean, total, listing = [], [], 0, 0, []
    sources = [(lib, path) for folder, lib in FOLDERS.items() for path in sorted((HERE / folder).glob("*.v"))]

    def look(source):
        library, path = source
        theorems, definitions, bad = scan(path, library)
        try:
            found = query(args.build, f"{library}.{path.stem}", theorems, definitions) if theorems or definitions else {}
        except LookupError as e:
            bad.append(str(e))
            found = None
        return theorems, definitions, bad, found

    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        answers = list(pool.map(look, sources))
    for theorems, definitions, bad, found in answers:
        problems += bad
        if found is None:
            total += len(theorems)
            continue
        union = axioms_of(found.get(("A", "*"), ""))
        # The common axioms are listed as the file's; where a file needs others, its theorems are asked one by one.
        exact = any(kind_of(a, "", rules) is None for a in union)
        for name, ids in theorems:
            axioms = one_by_one(args.build, name) if exact else union
            extra = [a for a in axioms if kind_of(a, name, rules) is None]
            if extra:
                problems.append(f"{name} rests on axioms that axioms.allow does not grant it: {' '.join(extra)}")
            total += 1
            clean += not extra
            kinds = sorted({kind_of(a, name, rules) or "NOT-ALLOWED" for a in axioms}) or ["none"]
            entries.append(f"theorem {name} {','.join(ids)} {'+'.join(kinds)} {digest(found['S', name])}")
            listing.append((name, ids, kinds, axioms))
        entries += [f"definition {n} {digest(found['D', n])}" for n in definitions]

    if args.list:
        seen = {}
        for name, ids, kinds, axioms in listing:
            for a in axioms:
                seen.setdefault(a, kind_of(a, name, rules) or "NOT-ALLOWED")
            print(f"{','.join(ids):8} {name.removeprefix('Adamant.'):58} axioms: {'+'.join(kinds)}")
        for kind in sorted(set(seen.values())):
            print(f"axioms '{kind}': " + ", ".join(sorted(a for a, k in seen.items() if k == kind)))

    header = ["# Headline theorems and the definitions they are stated with; written by proofs/coq/theorems.py --update.",
              "# theorem NAME EQUATIONS AXIOMS HASH-OF-STATEMENT", "# definition NAME HASH-OF-BODY"]
    if args.update:
        args.theorems.write_text("\n".join(header + entries) + "\n")
    committed = [l for l in args.theorems.read_text().splitlines() if l and not l.startswith("#")] \
        if args.theorems.exists() else []
    then = {l.split()[1]: l for l in committed}
    now = {l.split()[1]: l for l in entries}
    for name in then.keys() - now.keys():
        problems.append(f"{then[name].split()[0]} {name} is in theorems.txt but not in the sources")
    for name in now.keys() - then.keys():
        problems.append(f"{now[name].split()[0]} {name} is not in theorems.txt (theorems.py --update adds it)")
    for name in then.keys() & now.keys():
        if then[name] != now[name]:
            old, new = then[name].split(), now[name].split()
            what = "statement" if old[-1] != new[-1] and old[0] == "theorem" else "body" if old[-1] != new[-1] \
                else "equation or axioms"
            problems.append(f"{old[0]} {name}: its {what} differs from theorems.txt")
    for p in sorted(problems):
        print("theorems.py: FAIL:", p, file=sys.stderr)
    print(f"coq: {total} theorems, {clean} axioms-clean")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
