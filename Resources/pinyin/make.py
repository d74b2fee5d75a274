#!/usr/bin/env python3
"""Makes Readings.swift, the readings of Chinese characters without tones.

    apt-get download unicode-data && dpkg -x unicode-data_*.deb x
    python3 Resources/pinyin/make.py x/usr/share/unicode > Resources/pinyin/Readings.swift
    python3 Resources/pinyin/make.py x/usr/share/unicode --missing FILE...   # characters of the files without a reading

Source: Unihan_Readings and Unihan_Variants of Unicode 15.0.0 (Debian unicode-data 15.0.0-1, Unicode licence).

Which characters: U+4E00-9FFF, Extension A (U+3400-4DBF) and 〇.
Which readings: every modern one and few others, since each more is one more false hit.
- A character of the standard dictionary of 2013 (kTGHZ2013) has the readings given there, with those of spoken texts
  (kHanyuPinlu) and the most usual ones (kMandarin). The dictionary of 1983 would add old readings such as 市 fu.
- Any other has its most usual ones, those of the dictionary of 1983 (kXHC1983), and those that its simplified form
  has in the one of 2013: 調 is diao and tiao, as 调.
- kHanyuPinyin, with the readings of two thousand years, is not used.
- EXTRA has readings that are usual but in none of them.
- Readings without a vowel (嗯 ng) count only where there is no other; ü is written v.
"""
import bz2
import collections
import pathlib
import sys
import unicodedata

VERSION = "Unicode 15.0.0"
EXTRA = {"〇": "ling", "六": "lu", "这": "zhei", "這": "zhei", "那": "nei", "哪": "nei", "镐": "hao", "鎬": "hao"}

HEAD = """// Made by Resources/pinyin/make.py from %s: change that, not this.
// swift-format-ignore-file

/// Readings of Chinese characters without tones, a line a reading: the reading, a space, the characters that have it.
let readings: StaticString = \"\"\"
"""


def lines(folder, name):
    plain, packed = folder / (name + ".txt"), folder / (name + ".txt.bz2")
    text = plain.read_text("utf8") if plain.exists() else bz2.decompress(packed.read_bytes()).decode("utf8")
    return [line.split("\t") for line in text.splitlines() if line.startswith("U+")]


def plain(reading):
    letters = unicodedata.normalize("NFD", reading.lower()).replace("u\u0308", "v")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def syllables(field, value):
    if field == "kMandarin":
        words = value.split()
    elif field == "kHanyuPinlu":
        words = [word.split("(")[0] for word in value.split()]
    else:
        words = [word for place in value.split() for word in place.split(":")[1].split(",")]
    return {plain(word) for word in words}


def is_wanted(character):
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character == "〇"


def readings(folder):
    fields = collections.defaultdict(lambda: collections.defaultdict(set))
    for code, field, value in lines(folder, "Unihan_Readings"):
        if field in ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"):
            fields[chr(int(code[2:], 16))][field] = syllables(field, value)
    simplified = collections.defaultdict(list)
    for code, field, value in lines(folder, "Unihan_Variants"):
        if field == "kSimplifiedVariant":
            simplified[chr(int(code[2:], 16))] = [chr(int(word[2:], 16)) for word in value.split()]
    found = {}
    for character in sorted(filter(is_wanted, fields.keys() | EXTRA.keys())):
        own = fields[character]
        words = own["kMandarin"] | own["kHanyuPinlu"]
        if own["kTGHZ2013"]:
            words |= own["kTGHZ2013"]
        else:
            words |= own["kXHC1983"]
            for form in simplified[character]:
                if form != character and form in fields:
                    words |= fields[form]["kTGHZ2013"]
        words |= set(EXTRA.get(character, "").split())
        voiced = {word for word in words if set(word) & set("aeiouv")}
        if words:
            found[character] = voiced or words
    return found


def main():
    found = readings(pathlib.Path(sys.argv[1]))
    if "--missing" in sys.argv:
        texts = "".join(pathlib.Path(name).read_text("utf8") for name in sys.argv[3:])
        print("".join(sorted({c for c in texts if unicodedata.name(c, "").startswith("CJK UNI") and c not in found})))
        return
    table = collections.defaultdict(list)
    for character in sorted(found):
        for word in found[character]:
            table[word].append(character)
    sys.stdout.write(HEAD % VERSION)
    for word in sorted(table):
        assert word.isascii() and word.isalpha() and word.islower(), word
        print(word, "".join(table[word]))
    print('"""')


main()
