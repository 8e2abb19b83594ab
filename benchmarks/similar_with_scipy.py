"""The exact top-20 cosine neighbours with scipy on one thread: LOANS.csv OUT.csv REPEATS."""

import csv
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy  # noqa: E402
import scipy  # noqa: E402
import scipy.sparse  # noqa: E402

MOST = 20
ROWS = 500


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        header = [name.strip().lower() for name in next(rows)]
        reader, book = header.index("reader"), header.index("book")
        pairs = [(row[reader], row[book]) for row in rows if row]
    ids = {pair[1] for pair in pairs}
    whole = all(one.isdigit() for one in ids)
    books = sorted(ids, key=(lambda one: (len(one), one)) if whole else None)
    numbers = {one: number for number, one in enumerate(books)}
    readers = {}
    row = numpy.fromiter((readers.setdefault(p[0], len(readers)) for p in pairs), numpy.int32)
    column = numpy.fromiter((numbers[p[1]] for p in pairs), numpy.int32)
    ones = numpy.ones(len(pairs), numpy.int32)
    loans = scipy.sparse.csr_matrix((ones, (row, column)), (len(readers), len(books)))
    loans.data[:] = 1
    return loans, books


def neighbours(loans):
    turned = loans.T.tocsr()
    readers = numpy.asarray(loans.sum(axis=0)).ravel().astype(numpy.float64)
    found = []
    for first in range(0, turned.shape[0], ROWS):
        block = (turned[first : first + ROWS] @ loans).tocsr()
        for i in range(block.shape[0]):
            begin, end = block.indptr[i], block.indptr[i + 1]
            other, shared = block.indices[begin:end], block.data[begin:end]
            keep = other != first + i
            other, shared = other[keep], shared[keep]
            score = shared.astype(numpy.float64) ** 2 / readers[other]
            if len(score) > MOST:
                least = numpy.partition(score, len(score) - MOST)[len(score) - MOST]
                near = numpy.flatnonzero(score >= least)
            else:
                near = numpy.arange(len(score))
            best = near[numpy.lexsort((other[near], -score[near]))[:MOST]]
            cosine = shared[best] / numpy.sqrt(readers[other[best]] * readers[first + i])
            found.append(list(zip(other[best], cosine, shared[best])))
    return found


def main(source, out, repeats):
    print("numpy %s, scipy %s" % (numpy.__version__, scipy.__version__), flush=True)
    loans, books = read(source)
    for _ in range(repeats):
        start = time.perf_counter()
        found = neighbours(loans)
        print("neighbours found: %.3f s" % (time.perf_counter() - start), flush=True)
    with open(out, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["book", "rank", "similar", "cosine", "shared"])
        for book, near in enumerate(found):
            for rank, (other, cosine, shared) in enumerate(near, 1):
                rows.writerow([books[book], rank, books[other], "%.9f" % cosine, shared])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
