"""Figures drawn once per content: the same question, answered alike, is not drawn again.

Building a Plotly figure costs ten times what showing it costs. The key is the whole content of what the
figure is drawn from, never a sample of it, so a figure can never be older than its numbers; that also makes
the cache the same for every viewer and free of any clearing by hand.
"""

from __future__ import annotations

import hashlib
import pickle
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import ParamSpec

from posko.figures.theme import Figure

KEPT = 128  # figures of some 30 kB each

_drawn: OrderedDict[bytes, Figure] = OrderedDict()
_lock = threading.Lock()

P = ParamSpec("P")


def draw(build: Callable[P, Figure], *args: P.args, **kwargs: P.kwargs) -> Figure:
    """The figure `build` draws from these arguments; callers must not change it.

    Args:
        build: a function of `posko/figures`.
        args: its arguments: frames, instants, a theme.
        kwargs: its further arguments.
    """
    name = f"{build.__module__}.{build.__qualname__}"
    key = hashlib.sha256(pickle.dumps((name, args, sorted(kwargs.items())), protocol=5)).digest()
    with _lock:
        if key in _drawn:
            _drawn.move_to_end(key)
            return _drawn[key]
    figure = build(*args, **kwargs)
    with _lock:
        _drawn[key] = figure
        while len(_drawn) > KEPT:
            _drawn.popitem(last=False)
    return figure
