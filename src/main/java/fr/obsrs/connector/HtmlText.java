package fr.obsrs.connector;

import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import java.util.List;
import org.jsoup.Jsoup;

/** What a network says in HTML, as plain text with the links, mentions and hashtags that its markup tells. */
public record HtmlText(String text, List<Span> spans) {

    /** At most {@link Post#LONGEST_TEXT} UTF-16 units. The caller bounds the HTML: markup costs more to read than it weighs. */
    public static HtmlText of(String html) {
        return HtmlWalk.of(Jsoup.parseBodyFragment(html).body()).cut(Post.LONGEST_TEXT);
    }

    private HtmlText cut(int longest) {
        String kept = PlainText.cut(text, longest);
        int end = text.length() > longest ? kept.length() - 1 : kept.length();
        return new HtmlText(
                kept, spans.stream().filter(span -> span.end() <= end).toList());
    }
}
