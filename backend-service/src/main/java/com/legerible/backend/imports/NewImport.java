package com.legerible.backend.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that is to be taken in. */
record NewImport(
    ImportKind kind,
    FileFormat format,
    @Nullable String fileName,
    Map<String, String> mapping,
    boolean dryRun) {}
