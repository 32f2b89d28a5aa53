package fr.obsrs.connector.webhook;

import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a post says, as plain text of at most {@link Post#LONGEST_TEXT} UTF-16 units, cut at a word where it was more. */
final class SentText {
    /** Markup included: no person writes so much. */
    private static final int LONGEST = 64 << 10;

    private static final Set<String> SILENT = Set.of(
            "script", "style", "template", "noscript", "iframe", "object", "title", "select", "textarea", "button");
    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3");
    private static final Set<String> LINES = Set.of("br", "div", "li", "tr");

    private SentText() {}

    /** Of its field {@code text} as it stands, else of {@code html}; empty when there is neither. */
    static String of(Fields data) {
        String said = data.text("text", LONGEST)
                .or(() -> data.text("html", LONGEST).map(SentText::read))
                .orElse("");
        return PlainText.cut(PlainText.text(said), Post.LONGEST_TEXT);
    }

    /** What a person would read of it; links keep their words. */
    private static String read(String html) {
        Walk walk = new Walk();
        Jsoup.parseBodyFragment(html).body().filter(walk);
        return walk.said.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n");
    }

    private static final class Walk implements NodeFilter {
        private final StringBuilder said = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                said.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                if (SILENT.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                part(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.nameIs("br")) {
                part(element);
            }
            return FilterResult.CONTINUE;
        }

        private void part(Element element) {
            if (PARAGRAPHS.contains(element.normalName())) {
                said.append("\n\n");
            } else if (LINES.contains(element.normalName())) {
                said.append('\n');
            }
        }
    }
}
