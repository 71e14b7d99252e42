#!/usr/bin/env python3
"""Makes assets/NotoSansSC-Regular.otf: the characters that a PDF of Xubao may need.

They are GB 2312 (signs of rows 1 to 3, Chinese of levels 1 and 2), Latin with accents, and
whatever else stands in flows/ and in src/text. After a flow or a text got a character that the
font lacks (`xubao check` says: missing-glyph), run this again and commit the font.

Needs fonttools and a font with them, both of which Debian packages:

    apt install fonts-noto-cjk python3-fonttools
    python3 assets/subset.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

The Regular of Noto Sans SC from any other place does as well. The same input gives the same bytes.
The licence of the font is in OFL.txt; its version is written in the font (name 5).
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "assets" / "NotoSansSC-Regular.otf"
NAME = "Noto Sans CJK SC"
SIGNS = "–—‘’“”†•…‰′″−×≤≥〔〕「」【】"


def characters():
    wanted = set(SIGNS)
    wanted.update(chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x100)])
    for row in [*range(0xA1, 0xA4), *range(0xB0, 0xF8)]:
        for cell in range(0xA1, 0xFF):
            wanted.update(bytes([row, cell]).decode("gb2312", "ignore"))
    for file in [*ROOT.glob("flows/**/*.ron"), *ROOT.glob("src/text/**/*.rs")]:
        wanted.update(file.read_text(encoding="utf-8"))
    return {c for c in wanted if c.isprintable()}


def number(path):
    """Which font of a collection is the Chinese one of the mainland."""
    if path.suffix != ".ttc":
        return -1
    with TTCollection(path) as fonts:
        names = [font["name"].getDebugName(1) for font in fonts]
    return names.index(NAME)


def main(path):
    options = subset.Options(
        font_number=number(path),
        hinting=False,
        layout_features=[],
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        drop_tables=["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"],
    )
    font = subset.load_font(path, options)
    font.recalcTimestamp = False
    wanted = characters()
    lacking = wanted - {chr(c) for c in font.getBestCmap()}
    if lacking:
        print("this font has no", " ".join(sorted(lacking)), file=sys.stderr)
    one = subset.Subsetter(options)
    one.populate(text="".join(wanted))
    one.subset(font)
    subset.save_font(font, TARGET, options)
    print(f"{TARGET.name}: {len(font.getBestCmap())} characters, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
