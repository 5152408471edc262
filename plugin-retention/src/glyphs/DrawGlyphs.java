import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.zip.DeflaterOutputStream;

/**
 * Draws the letters that pictures of statistics are written with, once, on a machine that has the font; the program
 * itself needs none. Usage: {@code java DrawGlyphs.java DejaVuSans.ttf glyphs.bin}
 */
class DrawGlyphs {

    private static final int SIZE = 14;

    /** Latin with all its accents, Greek, Cyrillic, and what stands between words. */
    private static final int[][] RANGES = {
        {0x20, 0x7E}, {0xA0, 0x17F}, {0x1E80, 0x1EF9}, {0x386, 0x3CE}, {0x400, 0x45F}, {0x490, 0x4F9},
        {0x2010, 0x2026}, {0x20AC, 0x20AC}, {0x2116, 0x2116}, {0xFFFD, 0xFFFD}
    };

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        var font = Font.createFont(Font.TRUETYPE_FONT, new File(arguments[0])).deriveFont((float) SIZE);
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        var metrics = pen.getFontMetrics();
        int height = metrics.getAscent() + metrics.getDescent();
        var drawn = new ArrayList<Integer>();
        for (int[] range : RANGES) {
            for (int character = range[0]; character <= range[1]; character++) {
                if (font.canDisplay(character) && !Character.isISOControl(character)) {
                    drawn.add(character);
                }
            }
        }
        try (var out = new DataOutputStream(new DeflaterOutputStream(new FileOutputStream(arguments[1])))) {
            out.writeByte(height);
            out.writeShort(drawn.size());
            for (int character : drawn) {
                var text = new String(Character.toChars(character));
                int width = metrics.stringWidth(text);
                pen.setColor(Color.BLACK);
                pen.fillRect(0, 0, 64, 32);
                pen.setColor(Color.WHITE);
                pen.drawString(text, 2, metrics.getAscent());
                out.writeShort(character);
                out.writeByte(width);
                // Two columns more on either side, for what leans out of its place.
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width + 4; x++) {
                        out.writeByte(image.getRGB(x, y) & 0xFF);
                    }
                }
            }
        }
    }
}
