package fr.obsrs.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WallPageQrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 8;

    @Test
    void a_phone_reads_the_address_off_the_sheet() throws Exception {
        WallPageQrCode code = WallPageQrCode.of(URI.create("http://192.168.100.42:8080/"));

        int width = code.side() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int left = Integer.parseInt(run.group(1));
            int top = Integer.parseInt(run.group(2));
            int length = Integer.parseInt(run.group(3));
            assertThat(left).isGreaterThanOrEqualTo(4);
            for (int y = top * SCALE; y < (top + 1) * SCALE; y++) {
                Arrays.fill(pixels, y * width + left * SCALE, y * width + (left + length) * SCALE, 0);
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo("http://192.168.100.42:8080/");
    }

    @Test
    void people_type_neither_scheme_nor_last_slash() {
        assertThat(WallPageQrCode.of(URI.create("https://mur.obsrs.example/")).shortAddress())
                .isEqualTo("mur.obsrs.example");
    }
}
