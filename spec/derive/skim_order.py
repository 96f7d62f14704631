"""The order of the statements of a fused loop (skim.py): what does not wait for the last quotients and roots, and what does."""
import re


def name(line):
    """What the statement defines; None: it adds to the sums."""
    found = re.match(r"LANES (\w+) =", line)
    return found and found[1]


def is_load(line):
    return re.fullmatch(r"LANES \w+ = WIDE\(.*\);", line) is not None


def is_slow(line):
    return "SQUARE_ROOT(" in line or " / " in line


class Order:
    def __init__(self, body):
        self.body, at = body, {name(line): k for k, line in enumerate(body) if name(line)}
        self.direct, self.needs = [], []
        for k, line in enumerate(body):
            direct = {at[word] for word in re.findall(r"\w+", line) if word in at} - {k}
            self.direct.append(direct)
            self.needs.append(direct.union(*(self.needs[d] for d in direct)))
        self.sums = {k for k, line in enumerate(body) if not name(line)}

    def closure(self, some):
        return set(some).union(*(self.needs[k] for k in some))

    def lines(self, some):
        return [self.body[k] for k in sorted(some)]


def split(body):
    """The statements before and after the last quotients and roots. Those come last, what they wait for comes first, so that the
    rest is done meanwhile. Loads that both need are in both; what no sum needs is left out."""
    order = Order(body)
    wanted = order.closure(order.sums)
    slow = {k for k in wanted if is_slow(body[k])}
    early = {k for k in slow if any(k in order.needs[j] for j in slow)}
    last = slow - early
    waits = {k for k in wanted if order.needs[k] & last}
    sums = order.closure(order.sums - waits)
    first, quotients = order.closure(early), order.closure(last)
    middle = sums - first
    after = wanted - first - middle - quotients
    again = {k for j in after for k in order.direct[j] if is_load(body[k])}
    return order.lines(first) + order.lines(middle) + order.lines(quotients - first - middle), order.lines(after | again)


def carried(first, second):
    """The names that the second part takes from the first."""
    defined = {name(line) for line in second}
    used = set(re.findall(r"\w+", " ".join(second)))
    return [name(line) for line in first if name(line) in used - defined]
