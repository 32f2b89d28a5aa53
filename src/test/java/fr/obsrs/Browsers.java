package fr.obsrs;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One Chromium for all tests that look at pages. Found on this machine, else installed. For the tests' thread only. */
public final class Browsers {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    /** The same one for every caller; closed with the process. Open a context of your own and close it. */
    public static Browser chromium() {
        return Shared.CHROMIUM;
    }

    private static final class Shared {
        static final Browser CHROMIUM = launch();
    }

    private static Browser launch() {
        Optional<Path> program = foundOrInstalled();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(QUIET)
                // Chromium refuses its own sandbox to root.
                .setChromiumSandbox(!isRoot());
        program.ifPresent(options::setExecutablePath);
        return Playwright.create().chromium().launch(options);
    }

    /** Nothing where Playwright has its own. One process at a time: tests run in several, and one installation is enough. */
    private static Optional<Path> foundOrInstalled() {
        try (FileChannel lock = FileChannel.open(
                        Path.of("target", "browser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            Optional<Path> program = Optional.ofNullable(System.getenv("OBSRS_CHROMIUM"))
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .or(Browsers::onPath)
                    .or(Browsers::fromDebian);
            if (program.isEmpty() && !installedByPlaywright()) {
                throw new AssertionError("No Chromium for the browser tests: install the package 'chromium',"
                        + " or set OBSRS_CHROMIUM to the path of one.");
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                // Some distributions put a script there that only says where else to look.
                .filter(path -> run(30, path.toString(), "--version"))
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        String sudo = isRoot() ? "" : "sudo -n ";
        String install =
                "command -v apt-get && %1$sapt-get update && %1$sapt-get install -y chromium fonts-noto-color-emoji";
        return run(600, "sh", "-c", install.formatted(sudo)) ? onPath() : Optional.empty();
    }

    private static boolean installedByPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(600, java, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
    }

    private static boolean run(int seconds, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // The build keeps Playwright from downloading unasked; here it is asked.
        builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        try {
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
