package fr.obsrs.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every route of the desk that there is, read from the resources themselves; a route that nobody listed is found. */
final class Routes {
    private static final java.nio.file.Path MAIN = java.nio.file.Path.of("src/main/java");
    private static final Pattern BY_HAND = Pattern.compile("\\.route\\w*\\(\\s*\"(/desk[^\"]*)\"");

    /** @param roles that its resource names; none for a door */
    record Route(String method, String path, Set<String> roles) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        /** Pages are for browsers, the API is for scripts too. */
        boolean isPage() {
            return !path.startsWith("/desk/api/");
        }

        /** With something in each place; no post, source or link of that name is there. */
        String address() {
            return path.replace("{id}", "form-00000000000000000000000000000000").replaceAll("\\{[a-z]+}", "nothing");
        }
    }

    private Routes() {}

    static List<Route> all() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> route(type, method)))
                .filter(route -> route.path().startsWith("/desk"))
                .toList();
    }

    /** What is routed past the resources, where no role on a class could guard it. */
    static List<String> byHand() {
        return sources()
                .flatMap(file -> BY_HAND.matcher(text(file)).results().map(found -> found.group(1)))
                .toList();
    }

    private static Stream<Route> route(Class<?> type, Method method) {
        String path =
                path(type) + (method.isAnnotationPresent(Path.class) ? path(method.getAnnotation(Path.class)) : "");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Route(verb.value(), path.replaceAll("/$", ""), roles(type, method)));
    }

    private static Set<String> roles(Class<?> type, Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed all = own == null ? type.getAnnotation(RolesAllowed.class) : own;
        return all == null ? Set.of() : new TreeSet<>(Arrays.asList(all.value()));
    }

    private static String path(Class<?> type) {
        return path(type.getAnnotation(Path.class));
    }

    private static String path(@Nullable Path path) {
        String value = path == null ? "" : path.value();
        return value.startsWith("/") || value.isEmpty() ? value : "/" + value;
    }

    private static Stream<Class<?>> classes() {
        return sources()
                .filter(file -> text(file).contains("@Path("))
                .map(file -> MAIN.relativize(file)
                        .toString()
                        .replaceAll("\\.java$", "")
                        .replace('/', '.'))
                .map(Routes::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<java.nio.file.Path> sources() {
        try (Stream<java.nio.file.Path> walk = Files.walk(MAIN)) {
            return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
