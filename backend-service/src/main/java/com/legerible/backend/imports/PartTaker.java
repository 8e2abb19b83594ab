package com.legerible.backend.imports;

/** Takes the good records of a part in, within the running transaction. */
interface PartTaker {

  Tally take(Part part);
}
