package com.legerible.localstack.cache;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands on each command of memcached's text protocol alone and in one piece. Infinispan's decoder
 * now and then never goes on with a command that has arrived in pieces behind a large answer.
 */
final class WholeCommands extends ByteToMessageDecoder {

  /** Key, flags, seconds and the number of bytes that follow. */
  private static final Pattern WITH_VALUE =
      Pattern.compile("(?:set|add|replace|append|prepend|cas) \\S+ \\d+ -?\\d+ (\\d{1,7})\\b.*");

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LARGEST_VALUE = 1024 * 1024;
  private static final int LINE_END = 2;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    int line = in.bytesBefore((byte) '\n') + 1;
    if (line > LONGEST_LINE || (line == 0 && in.readableBytes() > LONGEST_LINE)) {
      throw new TooLongFrameException("No command is longer than " + LONGEST_LINE + " bytes");
    }
    if (line == 0) {
      return;
    }
    int whole = line + valueAfter(in.toString(in.readerIndex(), line, StandardCharsets.US_ASCII));
    if (in.readableBytes() >= whole) {
      out.add(in.readRetainedSlice(whole));
    }
  }

  /** How many bytes follow; none after what Infinispan will refuse as soon as it reads the line. */
  private static int valueAfter(String line) {
    Matcher command = WITH_VALUE.matcher(line.strip());
    if (!command.matches()) {
      return 0;
    }
    int size = Integer.parseInt(command.group(1));
    if (size > LARGEST_VALUE) {
      throw new TooLongFrameException("No value is larger than " + LARGEST_VALUE + " bytes");
    }
    return size + LINE_END;
  }
}
