package fr.obsrs.bench.arm;

import fr.obsrs.post.PostId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The product as packaged: a wall, and its broker in a process apart. One event on the common wall is one approval,
 * appended to the log as a moderator's would be.
 */
public final class Product implements Arm {
    private static final Pattern BROKER = Pattern.compile("^READY (\\S+)");
    private static final Pattern WALL = Pattern.compile("wall\\s+(http://localhost:\\d+)/wall");

    /** What goes up by itself; the setting says the lower-case name. */
    public enum Mode {
        /** Nothing: an approval is needed. */
        MANUAL,
        /** What no rule holds. */
        FILTERED
    }

    private static final String ADMIN = "bench";

    private final String passphrase;
    private final ProcessHandle broker;
    private final ProcessHandle wall;
    private final String brokerAddress;
    private final InetSocketAddress address;
    private final Stock stock;

    private Product(Child broker, Child wall, String passphrase) throws IOException, InterruptedException {
        this.passphrase = passphrase;
        this.broker = broker.handle();
        this.wall = wall.handle();
        brokerAddress = broker.ready();
        address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(wall.ready()).getPort());
        stock = new Stock(brokerAddress);
    }

    /** Returns once the wall serves. */
    public static Product start(Processes processes, Mode mode) throws IOException, InterruptedException {
        String run = UUID.randomUUID().toString();
        String passphrase = UUID.randomUUID().toString();
        Child broker = processes.kept(
                Child.ofOurs(processes.folder(), BROKER, List.of(), List.of("broker", "kafka-" + run, "0")));
        Child wall = processes.kept(Child.ofOurs(
                processes.folder(),
                WALL,
                settings(
                        broker.ready(),
                        processes.folder().resolve("wall-" + run).toString(),
                        mode,
                        passphrase),
                List.of()));
        return new Product(broker, wall, passphrase);
    }

    private static List<String> settings(String broker, String data, Mode mode, String passphrase) {
        return List.of(
                "-Dkafka.bootstrap.servers=" + broker,
                "-Dobsrs.data=" + data,
                "-Dobsrs.desk.admin-name=" + ADMIN,
                "-Dobsrs.desk.admin-password=" + passphrase,
                "-Dobsrs.desk.session-key=" + UUID.randomUUID(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.port=0",
                "-Dobsrs.wall.streams=20000",
                "-Dobsrs.wall.streams-reserved=0",
                "-Dobsrs.wall.streams-per-address=20000",
                "-Dobsrs.moderation.mode=" + mode.name().toLowerCase(Locale.ROOT),
                "-Dobsrs.sources.mastodon-social.enabled=false",
                "-Dobsrs.sources.piaille.enabled=false");
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String path() {
        return "/wall/events";
    }

    /** {@code host:port}, for whoever writes or reads the topics. */
    public String brokerAddress() {
        return brokerAddress;
    }

    @Override
    public void prepare(int first, int count) throws IOException, InterruptedException {
        stock.prepare(first, count);
    }

    @Override
    public void publish(int number) {
        stock.approve(number);
    }

    /** One that was prepared. */
    public PostId post(int number) {
        return stock.post(number);
    }

    /** What stands of one that was prepared. */
    public long version(int number) {
        return stock.version(number);
    }

    /** Signs somebody in. */
    public Moderator moderator() throws IOException, InterruptedException {
        return new Moderator(address, ADMIN, passphrase);
    }

    @Override
    public boolean resets() {
        return true;
    }

    @Override
    public Duration processorTime() {
        return Usage.processorTime(wall);
    }

    @Override
    public Duration compilerTime() throws IOException {
        return Usage.compilerTime(wall);
    }

    public Duration brokerProcessorTime() {
        return Usage.processorTime(broker);
    }

    @Override
    public long memoryBytes() throws IOException {
        return Usage.memoryBytes(wall);
    }

    public long residentBytes() throws IOException {
        return Usage.residentBytes(wall);
    }

    public long brokerResidentBytes() throws IOException {
        return Usage.residentBytes(broker);
    }

    @Override
    public void close() {
        stock.close();
    }
}
