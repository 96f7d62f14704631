# SPDX-License-Identifier: MIT
"""What no annotation may contain, found by reading the text: WP would accept each of these in silence."""
import re
import sys
from pathlib import Path

ANNOTATION = re.compile(r"/\*@.*?\*/|//@[^\n]*", re.S)
COMMENT = re.compile(r"//(?!@)[^\n]*")
# In ACSL these assume instead of prove (admit, axiom), or prove without using (check): none is a proof.
FORBIDDEN = re.compile(r"\b(axiom|admit|admits|check)\b(?!\s*\()")
# WP reads 1e18 as 1.18: an exponent needs a point before it.
EXPONENT = re.compile(r"(?<![\w.])(\d+[eE][-+]?\d+)")
AXIOMATIC = re.compile(r"\baxiomatic\s+(\w+)\s*\{(.*?)\}", re.S)
DECLARATION = re.compile(r"^\s*(logic|predicate)\b[^=;]*(\breads\s+\\nothing\s*)?;", re.S)
# An annotation inside #define vanishes: WP never sees it.
DEFINE = re.compile(r"^[ \t]*#[ \t]*define\b(?:[^\n\\]|\\\n|\\.)*", re.M)
AXIOMATIC_FILES = ("spec/fops.h", "spec/fops_real.h", "spec/dw.acsl", "spec/tw.acsl")


def annotations(text, whole):
    """(offset, text) of each annotation; a .acsl file is searched whole, its C comments excepted."""
    for m in ANNOTATION.finditer(text):
        yield m.start(), m[0]
    if whole and not ANNOTATION.search(text):
        yield 0, text


def lint(name, text):
    """The complaints about one file, as `name:line: what`."""
    out = []

    def complain(offset, what):
        out.append(f"{name}:{text.count(chr(10), 0, offset) + 1}: {what}")

    for m in DEFINE.finditer(text):
        if "/*@" in m[0] or "//@" in m[0]:
            complain(m.start(), "annotation inside #define: Frama-C does not see it")
    for start, note in annotations(text, name.endswith(".acsl")):
        body = note[:2] + " " + COMMENT.sub(lambda m: " " * len(m[0]), note[3:]) if note[:2] in ("/*", "//") else note
        for m in FORBIDDEN.finditer(body):
            complain(start + m.start(), f"`{m[1]}`: an annotation may not assume")
        for m in EXPONENT.finditer(body):
            complain(start + m.start(), f"literal {m[1]}: WP misreads an exponent without a point")
        for m in AXIOMATIC.finditer(body):
            if name not in AXIOMATIC_FILES:
                complain(start + m.start(), f"axiomatic {m[1]}: only {', '.join(AXIOMATIC_FILES)} may declare symbols")
            for part in m[2].split(";")[:-1]:
                if not DECLARATION.match(part + ";"):
                    complain(start + m.start(2), f"axiomatic {m[1]} does more than declare symbols:"
                                                 f" {' '.join(part.split())[:60]}")
    return out


def files(root):
    for pattern in ("src/*.h", "src/*.c", "src/*.inc", "spec/*.h", "spec/*.acsl", "spec/gen/*.acsl",
                    "proofs/wp/*.c", "proofs/wp/*.h", "proofs/wp/*.acsl"):
        yield from sorted(root.glob(pattern))


def lint_tree(root):
    return [c for p in files(root) for c in lint(str(p.relative_to(root)), p.read_text())]


if __name__ == "__main__":
    found = lint_tree(Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve())
    print("\n".join(found) or "annotations: nothing forbidden", file=sys.stderr if found else sys.stdout)
    sys.exit(1 if found else 0)
