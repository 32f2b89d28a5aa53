package fr.obsrs.audience;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose turn it is, for the limits only.
 *
 * @param key the form page's token, else the address
 */
record Sender(String key, String address) {

    static Sender of(String token, boolean ours, String from) {
        String address = network(from);
        return new Sender(ours ? "token " + token : "address " + address, address);
    }

    /** One line of the internet is one address, also where its holder may draw any of 2^64. */
    private static String network(String address) {
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                : address;
    }
}
