import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the icon, an open book whose pages are a bar chart, and writes it for every system:
 * legerible.svg, .png, .ico and .icns, and splash.png, in the folder that the argument names.
 */
final class Icon {

  private static final Color RED = new Color(0xA3352F);
  private static final Color DARK = new Color(0x74241F);
  private static final Color PAPER = new Color(0xFBF6EC);
  private static final int GRID = 256;

  /** Left edge, top, width, height on the grid; the bars stand on the lower edge of the pages. */
  private static final List<int[]> BARS =
      List.of(
          new int[] {58, 124, 18, 56},
          new int[] {86, 92, 18, 88},
          new int[] {152, 106, 18, 74},
          new int[] {180, 142, 18, 38});

  private static final int[][] LEFT_PAGE = {{40, 62}, {122, 74}, {122, 204}, {40, 192}};
  private static final int[][] RIGHT_PAGE = {{216, 62}, {134, 74}, {134, 204}, {216, 192}};
  private static final int[] CASE = {8, 8, 240, 240, 52};
  private static final int[][] COVER = {
    {30, 72}, {40, 62}, {216, 62}, {226, 72}, {226, 206}, {136, 218}, {120, 218}, {30, 206}
  };

  private Icon() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("legerible.svg"), svg());
    Files.write(folder.resolve("legerible.png"), png(512));
    Files.write(folder.resolve("splash.png"), png(256));
    Files.write(folder.resolve("legerible.ico"), ico(16, 32, 48, 256));
    Files.write(folder.resolve("legerible.icns"), icns());
  }

  private static BufferedImage drawn(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale((double) size / GRID, (double) size / GRID);
    pen.setColor(RED);
    pen.fill(new RoundRectangle2D.Double(CASE[0], CASE[1], CASE[2], CASE[3], CASE[4], CASE[4]));
    pen.setColor(DARK);
    pen.fill(path(COVER));
    pen.setColor(PAPER);
    pen.fill(path(LEFT_PAGE));
    pen.fill(path(RIGHT_PAGE));
    pen.setColor(RED);
    BARS.forEach(bar -> pen.fillRect(bar[0], bar[1], bar[2], bar[3]));
    pen.dispose();
    return image;
  }

  private static Path2D path(int[][] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0][0], points[0][1]);
    for (int i = 1; i < points.length; i++) {
      path.lineTo(points[i][0], points[i][1]);
    }
    path.closePath();
    return path;
  }

  private static String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 256 256\">\n");
    svg.append("  <title>Legerible</title>\n");
    svg.append(
        "  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"/>\n"
            .formatted(CASE[0], CASE[1], CASE[2], CASE[3], CASE[4] / 2, hex(RED)));
    svg.append(polygon(COVER, DARK)).append(polygon(LEFT_PAGE, PAPER));
    svg.append(polygon(RIGHT_PAGE, PAPER));
    for (int[] bar : BARS) {
      svg.append(
          "  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
              .formatted(bar[0], bar[1], bar[2], bar[3], hex(RED)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String polygon(int[][] points, Color fill) {
    StringBuilder text = new StringBuilder("  <polygon points=\"");
    for (int i = 0; i < points.length; i++) {
      text.append(i == 0 ? "" : " ").append(points[i][0]).append(',').append(points[i][1]);
    }
    return text.append("\" fill=\"").append(hex(fill)).append("\"/>\n").toString();
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
  }

  private static byte[] png(int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(drawn(size), "png", out);
    return out.toByteArray();
  }

  /** A directory of 16 bytes per picture, then the pictures; a width of 256 is written as 0. */
  private static byte[] ico(int... sizes) throws IOException {
    int offset = 6 + 16 * sizes.length;
    ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int size : sizes) {
      byte[] png = png(size);
      head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32).putInt(png.length);
      head.putInt(offset + pictures.size());
      pictures.writeBytes(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    all.writeBytes(pictures.toByteArray());
    return all.toByteArray();
  }

  /** Pictures of 128, 256 and 512 pixels, each with its four-letter type and its length. */
  private static byte[] icns() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    String[] types = {"ic07", "ic08", "ic09"};
    int[] sizes = {128, 256, 512};
    for (int i = 0; i < types.length; i++) {
      byte[] png = png(sizes[i]);
      out.writeBytes(types[i]);
      out.writeInt(png.length + 8);
      out.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(all);
    file.writeBytes("icns");
    file.writeInt(body.size() + 8);
    file.write(body.toByteArray());
    return all.toByteArray();
  }
}
