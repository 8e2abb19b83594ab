package com.legerible.backend.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

  private static final long MEGABYTE = 1L << 20;

  @Test
  void theHeapOfOneComputerHasRoomForFiveThousandStreams() {
    assertThat(room(null, null, 619 * MEGABYTE).liveStreams()).isGreaterThan(5_000);
  }

  @Test
  void allConnectionsTogetherLeaveAThirdOfTheHeapToWhatTheyAskFor() {
    for (long heap = 64; heap <= 4_096; heap *= 2) {
      long held = (long) room(null, null, heap * MEGABYTE).connections() * Room.BYTES_EACH;
      assertThat(held).isLessThan(heap * MEGABYTE * 2 / 3);
    }
  }

  @Test
  void encryptedStreamsNeedMoreRoomSoThatThereAreFewer() {
    ConnectionProperties unchosen = new ConnectionProperties(null, null);
    for (long heap = 64; heap <= 4_096; heap *= 2) {
      long held =
          (long) new Room(unchosen, true, heap * MEGABYTE).connections()
              * Room.BYTES_EACH_ENCRYPTED;
      assertThat(held).isLessThan(heap * MEGABYTE * 2 / 3);
    }
  }

  @Test
  void requestsGetInWhenAllStreamsAreOpen() {
    assertThat(room(null, 1, MEGABYTE).connections()).isGreaterThan(1);
    assertThat(room(null, 3_000, MEGABYTE).connections()).isEqualTo(3_300);
  }

  @Test
  void whoeverRunsItMayChooseOtherNumbers() {
    Room chosen = room(70, 60, 512 * MEGABYTE);
    assertThat(chosen.liveStreams()).isEqualTo(60);
    assertThat(chosen.connections()).isEqualTo(70);
  }

  private static Room room(Integer most, Integer liveStreams, long heap) {
    return new Room(new ConnectionProperties(most, liveStreams), false, heap);
  }
}
