package com.legerible.backend.imports;

import com.legerible.contracts.rest.Import;
import java.util.Map;
import java.util.UUID;

/**
 * An import with what whoever runs it must know.
 *
 * @param upload the name of its file
 * @param mapping which column a field is taken from, where a librarian said so
 */
record ImportRun(Import state, UUID upload, Map<String, String> mapping) {

  long id() {
    return state.id();
  }

  ImportKind kind() {
    return ImportKind.of(state.kind());
  }

  FileFormat format() {
    return FileFormat.of(state.format());
  }
}
