"""A WordPiece vocabulary of our own, and the reader of it that training uses; tokenizer.json describes the same reader."""

import collections
import json
import re
import subprocess
import unicodedata

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
PAD, UNK, CLS, SEP, MASK = range(5)
LONGEST_WORD = 60


def is_cjk(letter):
    c = ord(letter)
    return (0x4E00 <= c <= 0x9FFF or 0x3400 <= c <= 0x4DBF or 0x20000 <= c <= 0x2A6DF or 0x2A700 <= c <= 0x2B73F
            or 0x2B740 <= c <= 0x2B81F or 0x2B820 <= c <= 0x2CEAF or 0xF900 <= c <= 0xFAFF or 0x2F800 <= c <= 0x2FA1F)


def is_punctuation(letter):
    c = ord(letter)
    if 33 <= c <= 47 or 58 <= c <= 64 or 91 <= c <= 96 or 123 <= c <= 126:
        return True
    return unicodedata.category(letter).startswith("P")


def words(text):
    """NFKC, every run of digits one sign, then what BertNormalizer and BertPreTokenizer do."""
    text = re.sub("[0-9]+", "0", unicodedata.normalize("NFKC", text))
    out = []
    for letter in text:
        c = ord(letter)
        if letter in "\t\n\r":
            out.append(" ")
        elif c in (0, 0xFFFD) or unicodedata.category(letter).startswith("C"):
            continue
        elif is_cjk(letter):
            out.append(f" {letter} ")
        else:
            out.append(letter)
    text = unicodedata.normalize("NFD", "".join(out))
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Mn").lower()
    found = []
    for run in text.split():
        word = ""
        for letter in run:
            if is_punctuation(letter):
                if word:
                    found.append(word)
                    word = ""
                found.append(letter)
            else:
                word += letter
        if word:
            found.append(word)
    return found


def traditional_of(letters):
    """Traditional forms of simplified characters, by ICU's table (uconv, of Debian's icu-devtools)."""
    every = [chr(c) for c in range(0x4E00, 0xA000)]
    simple = subprocess.run(["uconv", "-x", "Traditional-Simplified"], input="\n".join(every), capture_output=True,
                            text=True, check=True).stdout.split("\n")
    known = set(letters)
    return {a: b for a, b in zip(every, simple) if a != b and len(b) == 1 and b in known and a not in known}


def learn(counts, size):
    """Byte-pair merges over words (Sennrich et al. 2016), written as WordPiece: first pieces plain, later ones with ##."""
    letters = collections.Counter()
    spelled = []
    for word, count in counts.items():
        pieces = [word[0]] + [f"##{letter}" for letter in word[1:]]
        for piece in pieces:
            letters[piece] += count
        spelled.append((pieces, count))
    # A sign seen once in all texts teaches nothing; Chinese characters are kept whatever their count.
    vocabulary = SPECIAL + sorted(p for p, n in letters.items() if n >= 3 or (len(p) == 1 and is_cjk(p)))
    known = set(vocabulary)
    pairs, places = collections.Counter(), collections.defaultdict(set)
    for at, (pieces, count) in enumerate(spelled):
        for pair in zip(pieces, pieces[1:]):
            pairs[pair] += count
            places[pair].add(at)
    while len(vocabulary) < size and pairs:
        best = max(pairs.items(), key=lambda item: (item[1], item[0]))[0]
        if pairs[best] < 3:
            break
        merged = best[0] + best[1][2:]
        if merged not in known:
            known.add(merged)
            vocabulary.append(merged)
        for at in list(places.pop(best)):
            pieces, count = spelled[at]
            for pair in zip(pieces, pieces[1:]):
                pairs[pair] -= count
                if pairs[pair] <= 0:
                    del pairs[pair]
            joined, k = [], 0
            while k < len(pieces):
                if k + 1 < len(pieces) and (pieces[k], pieces[k + 1]) == best:
                    joined.append(merged)
                    k += 2
                else:
                    joined.append(pieces[k])
                    k += 1
            spelled[at] = (joined, count)
            for pair in zip(joined, joined[1:]):
                pairs[pair] += count
                places[pair].add(at)
        pairs.pop(best, None)
    return vocabulary


class Reader:
    def __init__(self, vocabulary, longest):
        self.ids = {piece: at for at, piece in enumerate(vocabulary)}
        self.size = len(vocabulary)
        self.longest = longest
        self.cache = {}
        # A traditional character is another spelling of its simplified one: the same id, the same weights.
        self.ids.update({a: self.ids[b] for a, b in traditional_of([p for p in vocabulary if len(p) == 1 and is_cjk(p)]).items()})

    @classmethod
    def described_by(cls, file, longest):
        """The reader of a tokenizer.json that `write` wrote."""
        reader = cls([], longest)
        reader.ids = file["model"]["vocab"]
        reader.size = max(reader.ids.values()) + 1
        return reader

    def pieces(self, word):
        if word in self.cache:
            return self.cache[word]
        found, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else f"##{word[start:end]}"
                if piece in self.ids:
                    break
                end -= 1
            if end == start or len(word) > LONGEST_WORD:
                found = [UNK]
                break
            found.append(self.ids[piece])
            start = end
        if len(self.cache) < 500_000:
            self.cache[word] = found
        return found

    def read(self, text):
        ids = [piece for word in words(text) for piece in self.pieces(word)]
        return [CLS] + ids[: self.longest - 2] + [SEP]

    def described(self):
        """tokenizer.json, as the tokenizers libraries read it."""
        return {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": [
                {"id": at, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                 "special": True}
                for at, token in enumerate(SPECIAL)
            ],
            "normalizer": {"type": "Sequence", "normalizers": [
                {"type": "NFKC"},
                {"type": "Replace", "pattern": {"Regex": "[0-9]+"}, "content": "0"},
                {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": True,
                 "lowercase": True},
            ]},
            "pre_tokenizer": {"type": "BertPreTokenizer"},
            "post_processor": {"type": "TemplateProcessing",
                               "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                                          {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                               "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                                        {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                                        {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                               "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [CLS], "tokens": ["[CLS]"]},
                                                  "[SEP]": {"id": "[SEP]", "ids": [SEP], "tokens": ["[SEP]"]}}},
            "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
            "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                      "max_input_chars_per_word": LONGEST_WORD, "vocab": self.ids},
        }

    def write(self, path):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self.described(), file, ensure_ascii=False, separators=(",", ":"))
            file.write("\n")
