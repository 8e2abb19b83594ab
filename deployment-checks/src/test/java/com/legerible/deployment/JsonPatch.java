package com.legerible.deployment;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies the add, replace and remove operations of RFC 6902 in place. */
final class JsonPatch {

  private JsonPatch() {}

  static void apply(JsonNode operations, JsonNode document) {
    for (JsonNode operation : operations) {
      one(operation, document);
    }
  }

  private static void one(JsonNode operation, JsonNode document) {
    JsonPointer path = JsonPointer.compile(operation.path("path").stringValue());
    String kind = operation.path("op").stringValue();
    JsonNode parent = document.at(path.head());
    String last = path.last().getMatchingProperty();
    if (!kind.equals("add") && document.at(path).isMissingNode()) {
      throw new IllegalArgumentException("There is nothing at " + path + " to " + kind);
    }
    if (parent instanceof ObjectNode object) {
      if (kind.equals("remove")) {
        object.remove(last);
      } else {
        object.set(last, operation.path("value").deepCopy());
      }
    } else if (parent instanceof ArrayNode array) {
      inArray(array, kind, last, operation);
    } else {
      throw new IllegalArgumentException("There is nothing at " + path.head());
    }
  }

  private static void inArray(ArrayNode array, String kind, String last, JsonNode operation) {
    int index = last.equals("-") ? array.size() : Integer.parseInt(last);
    switch (kind) {
      case "add" -> array.insert(index, operation.path("value").deepCopy());
      case "replace" -> array.set(index, operation.path("value").deepCopy());
      case "remove" -> array.remove(index);
      default -> throw new IllegalArgumentException("This renderer does not know " + kind);
    }
  }
}
