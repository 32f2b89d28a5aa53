package fr.obsrs.connector.mastodon;

import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.util.List;
import org.jsoup.Jsoup;

/** What a status says: its HTML as plain text, with the links and mentions in it. Custom emoji stay shortcodes. */
record StatusText(String text, List<Span> spans) {

    /** At most {@link Post#LONGEST_TEXT} UTF-16 units. */
    static StatusText of(String html) {
        return TextWalk.of(Jsoup.parseBodyFragment(html).body()).cut(Post.LONGEST_TEXT);
    }

    private StatusText cut(int longest) {
        String kept = PlainText.cut(text, longest);
        int end = text.length() > longest ? kept.length() - 1 : kept.length();
        return new StatusText(
                kept, spans.stream().filter(span -> span.end() <= end).toList());
    }
}
