package fr.obsrs.event;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;

/** Where phones find us: the configured address, else this machine's on its local network. Never localhost. */
@Singleton
public class PublicAddress {
    private final EventConfig config;

    PublicAddress(EventConfig config) {
        this.config = config;
    }

    /** Whether nobody configured one, so that phones outside the local network cannot follow the QR code. */
    public boolean isGuessed() {
        return config.publicUrl().isEmpty();
    }

    /** The base address, ending in a slash; nothing when this machine has no address but its own loopback. */
    public Optional<URI> find(int port) {
        return config.publicUrl()
                .map(url -> URI.create(url.toString().replaceFirst("/*$", "/")))
                .or(() -> lan().map(address -> URI.create("http://" + address.getHostAddress() + ":" + port + "/")));
    }

    /** Private addresses first: they are the ones that a hall's phones share with us. */
    private static Optional<InetAddress> lan() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(PublicAddress::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address
                            && !address.isLoopbackAddress()
                            && !address.isLinkLocalAddress())
                    .max(Comparator.comparing(InetAddress::isSiteLocalAddress));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }
}
