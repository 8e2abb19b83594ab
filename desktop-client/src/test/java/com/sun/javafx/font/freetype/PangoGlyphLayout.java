package com.sun.javafx.font.freetype;

import com.sun.javafx.font.CharToGlyphMapper;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.TextRun;

/**
 * Lays text out glyph by glyph, in the place of JavaFX's own class, which needs libpango: a machine
 * with a headless JDK does not have it, and the tests have to pass there. Scripts whose letters
 * join look wrong with it; the tests have none.
 */
final class PangoGlyphLayout extends GlyphLayout {
  @Override
  public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
    FontResource resource = strike.getFontResource();
    CharToGlyphMapper mapper = resource.getGlyphMapper();
    int length = run.getLength();
    int[] glyphs = new int[length];
    int[] indices = new int[length];
    float[] positions = new float[2 * (length + 1)];
    mapper.charsToGlyphs(run.getStart(), length, text, glyphs);
    float x = 0;
    for (int i = 0; i < length; i++) {
      indices[i] = i;
      positions[2 * i] = x;
      x += resource.getAdvance(glyphs[i], strike.getSize());
    }
    positions[2 * length] = x;
    run.shape(length, glyphs, positions, indices);
  }
}
