package com.legerible.backend.serving;

/**
 * How far a partition is applied.
 *
 * @param nextOffset of the first record that is not
 * @param lastPosition the highest position of the relay that is; -1 where the relay does not write
 */
public record Progress(long nextOffset, long lastPosition) {

  public static final Progress NONE = new Progress(0, -1);
}
