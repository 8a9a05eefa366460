"""Grows the trees that judge blocks, from what `model/dump.ts` wrote. Run by `npm run train`; see model/README.md.

    python3 model/train.py DUMP_DIR WEIGHTS_DIR [--input html|text]

Folds are by site, over all sets together. Weights of fold k are grown on the other folds, so that a page of fold k can be
scored with weights that never saw its site; those that ship are grown on all. Whatever is learned beside the trees (the
log-odds of words and of containers' names, the confidence) is counted out of fold as well.
"""

import argparse
import json
import os
from concurrent.futures import ProcessPoolExecutor

import lightgbm
import numpy as np

VERSION = 4
FOLDS = 5
SEED = 1
FLAVOURS = {"html": ["html"], "text": ["innertext", "wet", "bs4", "lynx"]}

TREES = 200
PARAMETERS = {
    "objective": "cross_entropy",  # labels are shares: a block may be in the gold text in part
    "learning_rate": 0.08,
    "num_leaves": 24,
    "extra_trees": True,
    "min_data_in_leaf": 40,
    "min_sum_hessian_in_leaf": 3,
    "lambda_l2": 5,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 63,
    "seed": SEED,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}

# Least pages that must have a word, and what is added to each count, before its log-odds say something.
WORD_PAGES, WORD_PRIOR = 6, 3.0
NAME_PAGES, NAME_PRIOR = 4, 2.0
# Log-odds are stored in steps of 1/STEPS, at most MOST_ODDS: they fit a byte.
STEPS, MOST_ODDS = 30, 4

# Weight of a block known by a snippet alone or by what another model says of it.
SNIPPET, TAUGHT = 0.06, 0.3
# Weight of a page that isn't an article, and of one cut short.
OTHER_KINDS, CUT_SHORT = 1.2, 0.2
# Weight of a page as it would be in an unknown language: of each page together, whichever of its flavours are seen so.
FOREIGN = 1
# What the rows of a page weigh together at most: however much of it is misjudged, it loses its F1 once. Without, pages whose gold
# stops early would weigh most.
PAGE = 4
# What is right, by the record's definition of confidence.
RIGHT_F1 = 0.9

# As in src/strip/model/words.ts.
PAIR_END, FIRST_OF_PAIR, SECOND_OF_PAIR = 7, np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B)
NEIGHBOURS, STRETCHES = (-2, -1, 1, 2), (6, 15)
WORD_COLUMNS = 10 + 2 * len(NEIGHBOURS) + 4 * len(STRETCHES)
# As in src/strip/features/slots.ts, and about how many hashes share a slot.
SPREAD, WORDS_A_SLOT = np.uint32(0x9E3779B1), 3
# As in src/strip/model/names.ts.
DECAY = 0.8
# As in src/strip/model/decode.ts, and of settle.ts what rows can tell.
LEAST, MOST = 0.15, 0.5
SUPPORTED, SHORT, SHORT_WORDS = 0.4, 0.05, 12


class Rows:
    """The rows of all pages of one input, its flavours one after the other."""

    def __init__(self, folder, flavours):
        parts = [self._read(folder, flavour) for flavour in flavours]
        self.columns = parts[0]["columns"]
        self.pages = [dict(page, flavour=flavour) for flavour, part in zip(flavours, parts) for page in part["pages"]]
        join = lambda name: np.concatenate([part[name] for part in parts])
        self.x, self.label, self.keep, self.mark = join("x"), join("label"), join("keep"), join("mark")
        self.tokens, self.words, self.gold = join("tokens"), join("words"), join("gold")
        count = np.array([page["rows"] for page in self.pages])
        self.size = len(self.x)
        self.first = np.concatenate([[0], np.cumsum(count)])
        self.page = np.repeat(np.arange(len(count)), count)
        self.token_count, self.word_count = join("tokenCount"), join("wordCount")
        self.token_at = np.concatenate([[0], np.cumsum(self.token_count, dtype=np.int64)])
        self.word_at = np.concatenate([[0], np.cumsum(self.word_count, dtype=np.int64)])
        self.gold_size = np.array([max(0, page["gold"]) for page in self.pages])
        self.gold_at = np.concatenate([[0], np.cumsum(self.gold_size)])
        self.has_gold = np.array([page["gold"] >= 0 for page in self.pages])
        self.is_article = np.array([page["type"] in (None, "article") for page in self.pages])
        self.is_cut = np.array([page["short"] for page in self.pages])
        self.is_foreign = np.array([page["foreign"] for page in self.pages])
        self.fold_of_page = np.array([page["fold"] for page in self.pages])
        self.fold = self.fold_of_page[self.page]
        if flavours == ["html"]:
            part = parts[0]
            self.container, self.parent, self.names = part["container"], part["parent"], part["names"]
            self.name_at = np.concatenate([[0], np.cumsum(part["nameCount"], dtype=np.int64)])
            containers = np.array([page["containers"] for page in self.pages])
            self.container_at = np.concatenate([[0], np.cumsum(containers)])

    @staticmethod
    def _read(folder, flavour):
        path = lambda name: os.path.join(folder, f"{flavour}.{name}")
        with open(path("json")) as file:
            part = json.load(file)
        for name, kind in part["files"].items():
            part[name] = np.fromfile(path(name), kind)
        part["x"] = part["x"].reshape(-1, len(part["columns"]))
        return part

    def rows_of(self, page):
        return slice(self.first[page], self.first[page + 1])


def word_f1(rows, page, chosen):
    """Word F1 of the chosen rows of a page against its gold text: the multiset of words, as the evaluation counts it."""
    picked = np.nonzero(chosen)[0] + rows.first[page]
    got = np.concatenate([rows.words[rows.word_at[r] : rows.word_at[r + 1]] for r in picked] or [np.zeros(0, np.int32)])
    want = rows.gold[rows.gold_at[page] : rows.gold_at[page + 1]]
    if len(got) == 0 or len(want) == 0:
        return float(len(got) == len(want))
    size = int(max(got.max(), want.max())) + 1
    both = np.minimum(np.bincount(got, minlength=size), np.bincount(want, minlength=size)).sum()
    return 2 * both / (len(got) + len(want))


def choose(rows, page, chances):
    """The chosen rows of a page and their expected F1, as src/strip/model/decode.ts and settle.ts find them."""
    part = rows.rows_of(page)
    chances = chances[part]
    if len(chances) == 0:
        return np.zeros(0, bool), 0.0
    column = lambda name: rows.x[part, rows.columns.index(name)]
    words = np.expm1(column("words"))
    order = np.argsort(-chances, kind="stable")
    right = np.cumsum(words[order] * chances[order])
    f1 = 2 * right / np.maximum(1e-9, np.cumsum(words[order]) + right[-1])
    best = int(np.argmax(f1))
    least = np.full(len(chances), min(MOST, max(LEAST, chances[order[best]])))
    kept = (rows.keep[part] == 1) & ~rows.is_foreign[page]
    least[kept] *= SUPPORTED
    least[kept & (words <= SHORT_WORDS)] = SHORT
    return (chances >= least) & (column("field") < 0) & (column("quoted") == 0), float(f1[best])


# --- log-odds of words -------------------------------------------------------------------------------------------------


def log_odds(against, support, prior, least):
    """Log-odds of a word for the body, in relation to all words', rounded as they are stored."""
    ratio = support.sum() / max(1.0, against.sum())
    odds = np.log((support + prior * ratio) / (against + prior)) - np.log(ratio)
    odds[support + against < least] = 0
    return np.clip(np.round(odds * STEPS), -MOST_ODDS * STEPS, MOST_ODDS * STEPS) / STEPS


class Vocabulary:
    """Hashes of words, or of pairs of words, and on how many pages of each fold they stand in and outside the body."""

    def __init__(self, rows, hashes, label):
        self.hashes, self.index = np.unique(hashes, return_inverse=True)
        row = np.repeat(np.arange(rows.size), rows.token_count)
        known = (label[row] >= 0) & ~rows.is_foreign[rows.page[row]]
        page, word = rows.page[row][known].astype(np.int64), self.index[known].astype(np.int64)
        is_body = (label[row][known] > 0.5).astype(np.int64)
        # A page counts once, in whichever of its flavours; most say the same.
        group = np.unique([f"{p['set']}/{p['id']}" for p in rows.pages], return_inverse=True)[1].astype(np.int64)
        key = np.unique((group[page] * len(self.hashes) + word) * 2 + is_body)
        fold_of_group = np.zeros(group.max() + 1, np.int64)
        fold_of_group[group] = rows.fold_of_page
        self.counts = np.zeros((FOLDS, 2, len(self.hashes)), np.float32)
        rest = key // 2
        np.add.at(self.counts, (fold_of_group[rest // len(self.hashes)], key % 2, rest % len(self.hashes)), 1)

    def odds(self, leave_out):
        folds = [fold for fold in range(FOLDS) if fold not in leave_out]
        against, support = self.counts[folds].sum(0)
        return log_odds(against, support, WORD_PRIOR, WORD_PAGES)

    def figures(self, rows, which, odds):
        """Mean, least, greatest, first and last log-odds of the words of each of the rows."""
        out = np.zeros((len(which), 5), np.float32)
        count = rows.token_count[which]
        full = count > 0
        which, count = which[full], count[full]
        start = np.concatenate([[0], np.cumsum(count)[:-1]])
        at = np.arange(count.sum()) - np.repeat(start, count) + np.repeat(rows.token_at[which], count)
        values = odds[self.index[at]]
        out[full, 0] = np.add.reduceat(values, start) / count
        out[full, 1] = np.minimum.reduceat(values, start)
        out[full, 2] = np.maximum.reduceat(values, start)
        out[full, 3] = values[start]
        out[full, 4] = values[start + count - 1]
        return out


def pairs_of(rows):
    following = np.append(rows.tokens[1:], 0).astype(np.uint32)
    following[rows.token_at[1:][rows.token_count > 0] - 1] = PAIR_END
    return ((rows.tokens.astype(np.uint32) * FIRST_OF_PAIR) ^ (following * SECOND_OF_PAIR)).view(np.int32)


class Names:
    """Words in the names of containers, and how much of what stands in them is body."""

    def __init__(self, rows):
        self.hashes, self.index = np.unique(rows.names, return_inverse=True)
        self.counts = np.zeros((FOLDS, 2, len(self.hashes)), np.float32)
        for p in np.nonzero(rows.has_gold & ~rows.is_cut & ~rows.is_foreign)[0]:
            part = rows.rows_of(p)
            parent, count, words = self._page(rows, p)
            total, body = np.zeros(len(parent)), np.zeros(len(parent))
            np.add.at(total, rows.container[part], rows.word_count[part])
            np.add.at(body, rows.container[part], rows.word_count[part] * rows.label[part])
            for c in range(len(parent) - 1, 0, -1):
                total[parent[c]] += total[c]
                body[parent[c]] += body[c]
            names, at = np.unique(words, return_inverse=True)
            owner = np.repeat(np.arange(len(parent)), count)
            all_of, body_of = np.zeros(len(names)), np.zeros(len(names))
            np.add.at(all_of, at, total[owner])
            np.add.at(body_of, at, body[owner])
            full = all_of > 0
            share = body_of[full] / all_of[full]
            self.counts[rows.fold_of_page[p], 1, names[full]] += share
            self.counts[rows.fold_of_page[p], 0, names[full]] += 1 - share

    def _page(self, rows, p):
        part = slice(rows.container_at[p], rows.container_at[p + 1])
        at = rows.name_at[rows.container_at[p] : rows.container_at[p + 1] + 1]
        return rows.parent[part], np.diff(at), self.index[at[0] : at[-1]]

    def odds(self, leave_out):
        folds = [fold for fold in range(FOLDS) if fold not in leave_out]
        against, support = self.counts[folds].sum(0)
        return log_odds(against, support, NAME_PRIOR, NAME_PAGES)

    def figures(self, rows, pages, odds):
        out = []
        for p in pages:
            parent, count, words = self._page(rows, p)
            values = odds[words]
            ends = np.cumsum(count)
            total = np.concatenate([[0], np.cumsum(values)])
            known = np.concatenate([[0], np.cumsum(values != 0)])
            own = (total[ends] - total[ends - count]) / np.maximum(1, known[ends] - known[ends - count])
            near, least, greatest, summed = (np.zeros(len(parent)) for _ in range(4))
            for c in range(1, len(parent)):
                up = parent[c]
                near[c] = own[c] if own[c] != 0 else near[up]
                least[c] = min(least[up], own[c])
                greatest[c] = max(greatest[up], own[c])
                summed[c] = summed[up] * DECAY + own[c]
            at = rows.container[rows.rows_of(p)]
            out.append(np.stack([own, near, least, greatest, summed], 1)[at])
        return np.concatenate(out).astype(np.float32)


def around(rows, word):
    """Means of the neighbours and of the stretches around, as fillWords in src/strip/model/words.ts orders them."""
    at, out = np.arange(rows.size), []
    for step in NEIGHBOURS:
        for column in (0, 5):
            value = np.roll(word[:, column], -step)
            value[np.roll(rows.page, -step) != rows.page] = 0
            out.append(value)
    low, high = rows.first[rows.page], rows.first[rows.page + 1]
    for column in (0, 5):
        total = np.concatenate([[0], np.cumsum(word[:, column], dtype=np.float64)])
        for size in STRETCHES:
            after, before = np.minimum(high, at + 1 + size), np.maximum(low, at - size)
            out.append((total[after] - total[at + 1]) / np.maximum(1, after - at - 1))
            out.append((total[at] - total[before]) / np.maximum(1, at - before))
    return np.stack(out, 1).astype(np.float32)


# --- training ----------------------------------------------------------------------------------------------------------


class Trainer:
    def __init__(self, rows, taught):
        self.rows = rows
        self.words = Vocabulary(rows, rows.tokens, rows.label)
        self.pairs = Vocabulary(rows, pairs_of(rows), rows.label)
        self.names = Names(rows) if hasattr(rows, "names") else None
        self.label, self.weight = self._targets(taught)

    def _targets(self, taught):
        """What each row should be, and how much that counts: by its share of the page's words, as in the figure that is scored."""
        rows = self.rows
        has_gold = rows.label >= 0
        label = np.where(has_gold, rows.label, 0.0)
        weight = np.where(has_gold, np.minimum(1, (rows.word_count + 3) / (rows.gold_size[rows.page] + 50)), 0)
        weight *= np.where(rows.is_article, np.where(rows.is_cut, CUT_SHORT, 1), OTHER_KINDS)[rows.page]
        if taught is not None:
            told = (taught >= 0) & ~has_gold
            size = np.zeros(len(rows.pages))
            np.add.at(size, rows.page[told], rows.word_count[told] * taught[told])
            label = np.where(told, taught, label)
            weight = np.where(told, TAUGHT * np.minimum(1, (rows.word_count + 3) / (size[rows.page] + 50)), weight)
        marked = ~has_gold & (rows.mark != 0)
        label = np.where(marked, rows.mark > 0, label)
        weight = np.where(marked, SNIPPET, weight)
        total = np.zeros(len(rows.pages))
        np.add.at(total, rows.page, weight)
        weight *= np.minimum(1, PAGE / np.maximum(1e-9, total))[rows.page]
        flavours = len({page["flavour"] for page in rows.pages})
        return label, weight * np.where(rows.is_foreign, FOREIGN * flavours, 1)[rows.page]

    def matrix(self, held_out):
        """All columns; the learned ones of a row are counted without its own fold and without the one held out."""
        rows = self.rows
        word = np.zeros((rows.size, 10), np.float32)
        name = np.zeros((rows.size, 5), np.float32)
        for fold in range(FOLDS):
            leave_out, own = {fold, held_out}, rows.fold == fold
            which = np.nonzero(own)[0]
            word[own, :5] = self.words.figures(rows, which, self.words.odds(leave_out))
            word[own, 5:] = self.pairs.figures(rows, which, self.pairs.odds(leave_out))
            if self.names:
                pages = np.nonzero(rows.fold_of_page == fold)[0]
                name[own] = self.names.figures(rows, pages, self.names.odds(leave_out))
        learned = [word, around(rows, word)] + ([name] if self.names else [])
        return np.concatenate([rows.x, *learned], 1)

    def grow(self, held_out):
        """The forests grown without one fold (-1: on all), and the answers for that fold's rows: in unknown languages the wordless one's."""
        rows, x = self.rows, self.matrix(held_out)
        is_foreign, test = rows.is_foreign[rows.page], rows.fold == held_out
        worded = self._forest(x, (rows.fold != held_out) & ~is_foreign)
        answers = worded.predict(x[test], num_threads=1) if test.any() else None
        own = rows.x.shape[1]
        x[:, own : own + WORD_COLUMNS] = 0  # columns that say nothing are never asked
        wordless = self._forest(x, rows.fold != held_out)
        if test.any():
            foreign = is_foreign[test]
            answers[foreign] = wordless.predict(x[test][foreign], num_threads=1)
        return {"worded": worded.dump_model(), "wordless": wordless.dump_model()}, answers

    def _forest(self, x, chosen):
        train = chosen & (self.weight > 0)
        weight = self.weight[train] / self.weight[train].mean()
        data = lightgbm.Dataset(x[train], self.label[train], weight=weight, params=PARAMETERS)
        return lightgbm.train(PARAMETERS, data, TREES)


# --- confidence --------------------------------------------------------------------------------------------------------


def page_figures(rows, chances):
    """As confidenceColumns in src/strip/model/confidence.ts, for every page; and whether its body is right, where gold knows."""
    figures, right = [], []
    for p, page in enumerate(rows.pages):
        part = rows.rows_of(p)
        chance, kept = chances[part], rows.keep[part] == 1
        words = np.expm1(rows.x[part, rows.columns.index("words")])
        chosen, expected = choose(rows, p, chances)
        size = max(1e-9, words[chosen].sum())
        either = max(1e-9, words[chosen | kept].sum())
        figures.append([
            np.log(max(0.01, expected) / max(0.01, 1 - expected)),
            np.log1p(words[chosen].sum()),
            words[chosen & kept].sum() / either,
            min(1.0, (words * chance * (1 - chance)).sum() / size),
            1.0,
        ])
        right.append(word_f1(rows, p, chosen) >= RIGHT_F1 if rows.has_gold[p] else False)
    return np.array(figures), np.array(right)


def logistic(x, y):
    """Weights of a logistic regression, lightly held down, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - 0.1 * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 0.1 * np.eye(len(w))
        w = w + np.linalg.solve(hessian, gradient)
    return w


# --- files -------------------------------------------------------------------------------------------------------------


def pack_trees(dump):
    """Four numbers a node: its column; its threshold; where its left and its right node stand, or the complement of a leaf's index."""
    nodes, leaf = [], []

    def add(node):
        if "leaf_value" in node:
            leaf.append(node["leaf_value"])
            return ~(len(leaf) - 1)
        at = len(nodes)
        assert node["decision_type"] == "<="
        threshold = int(np.array(node["threshold"], "<f4").view("<i4"))
        nodes.extend([node["split_feature"], threshold, 0, 0])
        nodes[at + 2] = add(node["left_child"])
        nodes[at + 3] = add(node["right_child"])
        return at

    roots = [add(tree["tree_structure"]) for tree in dump["tree_info"]]
    return {"roots": np.array(roots, "<i4"), "nodes": np.array(nodes, "<i4"), "leaf": np.array(leaf, "<f4")}


def pack_hashes(table, leave_out):
    odds = table.odds(leave_out)
    used = odds != 0
    hashes, odds = table.hashes[used], odds[used]
    bits = max(1, int(len(hashes) / WORDS_A_SLOT).bit_length())
    slots = (hashes.astype(np.uint32) * SPREAD) >> np.uint32(32 - bits)
    order = np.argsort(slots, kind="stable")
    return {
        "hashes": hashes[order].astype("<i4"),
        "weights": np.round(odds[order] * STEPS).astype("i1"),
        "starts": np.searchsorted(slots[order], np.arange(2**bits + 1)).astype("<i4"),
    }


def write(path, trainer, columns, forests, held_out, confidence):
    tables = {name: pack_trees(dump) for name, dump in forests.items()}
    tables |= {"words": pack_hashes(trainer.words, {held_out}), "pairs": pack_hashes(trainer.pairs, {held_out})}
    if trainer.names:
        tables["names"] = pack_hashes(trainer.names, {held_out})
    write_file(path, columns, tables, {name: [round(float(w), 4) for w in weights] for name, weights in confidence.items()})


def write_file(path, columns, tables, confidence):
    """Writes what `src/strip/model/weights.ts` reads: the length of a header, the header, and the arrays, each from a multiple of 4 bytes."""
    body, arrays = bytearray(), {}
    for table, parts in tables.items():
        for name, values in parts.items():
            arrays[f"{table}.{name}"] = [len(body), len(values)]
            body += padded(values.tobytes())
    header = {"version": VERSION, "columns": columns, "confidence": confidence, "arrays": arrays}
    text = padded(json.dumps(header, separators=(",", ":")).encode())
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(np.array([len(text)], "<u4").tobytes() + text + body)


def padded(part):
    return part + b" " * (-len(part) % 4)


def report(rows, chances):
    """Cross-validated word F1, to see by; the evaluation prints the figures that count."""
    for flavour in dict.fromkeys(page["flavour"] for page in rows.pages):
        scores = {}
        for p, page in enumerate(rows.pages):
            if page["flavour"] != flavour or not rows.has_gold[p]:
                continue
            chosen, _ = choose(rows, p, chances)
            kind = f"{page['set']}{' cut short' if rows.is_cut[p] else '' if rows.is_article[p] else ' other kinds'}"
            kind += " in an unknown language" if rows.is_foreign[p] else ""
            scores.setdefault(kind, []).append(word_f1(rows, p, chosen))
        print(flavour, "  ".join(f"{kind} {np.mean(list_):.4f}" for kind, list_ in scores.items()), flush=True)


def teach(rows, teacher, chances):
    """Labels for the rows of pages without gold: the share of their words' pairs that the HTML of the same page keeps, by out-of-fold answers."""
    pages = {(page["set"], page["id"]): p for p, page in enumerate(teacher.pages) if not page["short"] and not page["foreign"]}
    own, others = pairs_of(rows), pairs_of(teacher)
    taught = np.full(rows.size, -1.0)
    for p, page in enumerate(rows.pages):
        source = pages.get((page["set"], page["id"]))
        if rows.has_gold[p] or source is None:
            continue
        part = teacher.rows_of(source)
        chance = chances[part]
        inside = [others[teacher.token_at[r] : teacher.token_at[r + 1]] for r in np.nonzero(chance > 0.8)[0] + part.start]
        outside = [others[teacher.token_at[r] : teacher.token_at[r + 1]] for r in np.nonzero(chance < 0.2)[0] + part.start]
        if not inside:
            continue
        inside = np.unique(np.concatenate(inside))
        outside = np.unique(np.concatenate(outside)) if outside else np.zeros(0, np.int32)
        for r in range(rows.first[p], rows.first[p + 1]):
            pairs = own[rows.token_at[r] : rows.token_at[r + 1]]
            if len(pairs) < 3:
                continue
            kept, left = np.isin(pairs, inside).mean(), np.isin(pairs, outside).mean()
            if kept > 0.8:
                taught[r] = 0.95
            elif left > 0.8:
                taught[r] = 0.05
    return taught


TRAINER = None


def grow(held_out):
    return TRAINER.grow(held_out)


def train(input_kind, dump_dir, weights_dir, jobs):
    global TRAINER
    rows = Rows(dump_dir, FLAVOURS[input_kind])
    taught = None
    answers = os.path.join(dump_dir, "html.answers.npy")
    if input_kind == "text":
        taught = teach(rows, Rows(dump_dir, FLAVOURS["html"]), np.load(answers))
    TRAINER = Trainer(rows, taught)
    with open(os.path.join(dump_dir, f"{FLAVOURS[input_kind][0]}.json")) as file:
        columns = json.load(file)["allColumns"]
    chances = np.zeros(rows.size)
    with ProcessPoolExecutor(jobs) as pool:
        grown = list(pool.map(grow, [*range(FOLDS), -1]))
    for fold in range(FOLDS):
        chances[rows.fold == fold] = grown[fold][1]
    np.save(os.path.join(dump_dir, f"{input_kind}.answers.npy"), chances)
    report(rows, chances)
    figures, right = page_figures(rows, chances)
    for fold in [*range(FOLDS), -1]:
        known = rows.has_gold & ~rows.is_cut & (rows.fold_of_page != fold)
        asked = {"worded": known & ~rows.is_foreign, "wordless": known & rows.is_foreign}
        confidence = {forest: logistic(figures[pages], right[pages]) for forest, pages in asked.items()}
        name = "shipped" if fold < 0 else f"fold-{fold}"
        write(os.path.join(weights_dir, name, f"{input_kind}.bin"), TRAINER, columns, grown[fold][0], fold, confidence)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("dump_dir")
    parser.add_argument("weights_dir")
    parser.add_argument("--input", choices=list(FLAVOURS))
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    for kind in [options.input] if options.input else list(FLAVOURS):
        train(kind, options.dump_dir, options.weights_dir, options.jobs)
