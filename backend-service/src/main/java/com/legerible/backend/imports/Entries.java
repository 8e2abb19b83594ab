package com.legerible.backend.imports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other; no more than one of them is in memory. */
interface Entries extends Closeable {

  /** The next one, however broken; null at the end. */
  @Nullable Entry next() throws IOException;
}
