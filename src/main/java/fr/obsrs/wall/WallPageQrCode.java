package fr.obsrs.wall;

import io.nayuki.qrcodegen.QrCode;
import java.net.URI;

/**
 * An address as the white sheet prints it. Level Q survives a badly focused projector; the quiet zone of 4 modules is
 * part of the picture, so that no stylesheet can eat it.
 *
 * @param address what phones open
 * @param shortAddress what people type
 * @param side modules on a side, quiet zone included
 * @param path the dark modules, as one SVG path
 */
record WallPageQrCode(String address, String shortAddress, int side, String path) {
    private static final int QUIET_ZONE = 4;

    static WallPageQrCode of(URI address) {
        QrCode code = QrCode.encodeText(address.toString(), QrCode.Ecc.QUARTILE);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int start = x;
                    while (code.getModule(x + 1, y)) {
                        x++;
                    }
                    int run = x + 1 - start;
                    path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET_ZONE, y + QUIET_ZONE, run, run));
                }
            }
        }
        return new WallPageQrCode(
                address.toString(),
                address.toString().replaceFirst("^https?://", "").replaceFirst("/+$", ""),
                code.size + 2 * QUIET_ZONE,
                path.toString());
    }
}
