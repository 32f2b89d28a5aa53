package fr.obsrs.bench.arm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** nginx with nchan as Debian installs them, one worker, told nothing but what a fan-out needs. */
public final class Nchan {
    private static final Path SERVER = Path.of("/usr/sbin/nginx");
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final Pattern WORKER = Pattern.compile("start worker process (\\d+)");

    /** Nothing but newer messages without an id; a message stays for those who come back. */
    private static final String SETTINGS = """
            load_module %s;
            daemon off;
            %s
            worker_processes 1;
            worker_rlimit_nofile 20000;
            pid nginx.pid;
            error_log stderr notice;
            events {
              worker_connections 19900;
            }
            http {
              access_log off;
              keepalive_requests 10000000;
              nchan_shared_memory_size 256M;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              server {
                listen 127.0.0.1:%d backlog=4096;
                location = /publish {
                  nchan_publisher http;
                  nchan_channel_id bench;
                  nchan_message_buffer_length 200;
                  nchan_message_timeout 1h;
                }
                location = /events {
                  nchan_subscriber eventsource;
                  nchan_channel_id bench;
                  nchan_subscriber_first_message newest;
                }
              }
            }
            """;

    private Nchan() {}

    /** As Debian names them; a word when they are not there. */
    public static String version() {
        try {
            Process packages = new ProcessBuilder(
                            "dpkg-query", "-W", "-f", "${Package} ${Version} ", "nginx-light", "libnginx-mod-nchan")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String told = new String(packages.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return told.isEmpty() ? "no nchan" : told;
        } catch (IOException notDebian) {
            return "nchan of unknown version";
        }
    }

    static List<String> obstacles() {
        return Stream.of(SERVER, MODULE)
                .filter(file -> !Files.isExecutable(file) && !Files.isReadable(file))
                .map(file -> "nchan is left out: there is no %s (apt-get install nginx-light libnginx-mod-nchan)."
                        .formatted(file))
                .limit(1)
                .toList();
    }

    static Arm start(Processes processes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(processes.folder(), "nginx-");
        int port = freePort();
        // Started by root, a worker would be somebody else, who may not enter our folder.
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(MODULE, user, port));
        Child master = processes.kept(Child.program(
                folder, WORKER, List.of(SERVER.toString(), "-p", folder.toString(), "-c", settings.toString())));
        long worker = Long.parseLong(master.ready());
        ProcessHandle holder = ProcessHandle.of(worker)
                .orElseThrow(() -> new IOException("The worker of nginx ended as soon as it was started."));
        return new HttpArm(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), "/publish", "/events", holder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
