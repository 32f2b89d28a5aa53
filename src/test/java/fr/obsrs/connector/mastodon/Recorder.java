package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Cursor;
import fr.obsrs.connector.Handover;
import fr.obsrs.connector.LocalId;
import fr.obsrs.connector.Reading;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what sources hand over as the runtime does, and remembers it. Thread-safe: one for several sources. */
final class Recorder {
    private final List<String> log = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<PostId, Post> posts = new LinkedHashMap<>();
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final List<PostId> strangers = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<String, Boolean> homes = new HashMap<>();
    private final Map<String, Way> ways = new HashMap<>();
    private int heard;

    /** What happened, in order: {@code post TEXT}, {@code gone TEXT}, {@code left TEXT}; once each. */
    synchronized List<String> log() {
        return List.copyOf(log);
    }

    /** What would wait or be shown now. */
    synchronized List<String> texts() {
        return posts.values().stream().map(Post::text).toList();
    }

    synchronized List<Post> posts() {
        return List.copyOf(posts.values());
    }

    /** What was said to have left and never came. */
    synchronized List<PostId> strangers() {
        return List.copyOf(strangers);
    }

    synchronized List<Reading> readings() {
        return List.copyOf(readings);
    }

    synchronized List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    synchronized int heard() {
        return heard;
    }

    synchronized Cursor cursor(String source) {
        return cursors.getOrDefault(source, Cursor.NONE);
    }

    /** What a source said of one of its own ids. */
    synchronized boolean isAtHome(String source, String local) {
        return Objects.requireNonNull(homes.get(source + " " + local));
    }

    /** One source's way in, over all its runs. */
    synchronized Handover of(String source) {
        return ways.computeIfAbsent(source, Way::new);
    }

    private final class Way implements Handover {
        private final String source;
        private final Map<String, PostId> locals = new LinkedHashMap<>();
        private final Map<PostId, Post> brought = new HashMap<>();

        Way(String source) {
            this.source = source;
        }

        @Override
        public void heard() {
            synchronized (Recorder.this) {
                heard++;
            }
        }

        @Override
        public void post(Post post) {
            synchronized (Recorder.this) {
                Post before = brought.put(post.id(), post);
                Post known = posts.get(post.id());
                if ((before == null || !before.revision().equals(post.revision()))
                        && (known == null || !known.revision().equals(post.revision()))) {
                    posts.put(post.id(), post);
                    log.add("post " + post.text());
                }
            }
        }

        @Override
        public void post(LocalId local, Post post) {
            synchronized (Recorder.this) {
                locals.put(local.value(), post.id());
                homes.put(source + " " + local.value(), local.home());
                post(post);
            }
        }

        @Override
        public void gone(String local) {
            synchronized (Recorder.this) {
                PostId post = locals.get(local);
                take("gone ", post);
            }
        }

        @Override
        public void gone(PostId post) {
            throw new AssertionError("Mastodon's ids are a server's own");
        }

        @Override
        public void left(PostId post, boolean home, @Nullable Instant editedAt) {
            synchronized (Recorder.this) {
                if (brought.containsKey(post) || (home && posts.containsKey(post))) {
                    take("left ", post);
                    brought.remove(post);
                } else {
                    strangers.add(post);
                }
            }
        }

        private void take(String what, @Nullable PostId id) {
            Post post = id == null ? null : posts.remove(id);
            if (post != null) {
                log.add(what + post.text());
            }
        }

        @Override
        public List<String> watched() {
            synchronized (Recorder.this) {
                return locals.entrySet().stream()
                        .filter(local -> posts.containsKey(local.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
            }
        }

        @Override
        public void reading(Reading how) {
            synchronized (Recorder.this) {
                readings.add(how);
            }
        }

        @Override
        public void unreadable(String key, byte[] value, String reason) {
            synchronized (Recorder.this) {
                unreadable.add(key + ": " + reason);
            }
        }

        @Override
        public void reached(Cursor cursor) {
            synchronized (Recorder.this) {
                cursors.put(source, cursor);
            }
        }
    }
}
