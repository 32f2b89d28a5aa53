package fr.obsrs.wall;

import java.util.List;

/** The invented posts of the first mockup, so that page and mockup can be laid side by side. */
final class MockupPosts {
    static final WallPost NEWEST = WallPost.of(
                    5, "Rendre le budget sexy ? On a mis des paillettes sur le camembert. Le DGS cherche le fromage.")
            .by("Odile, Agglo du Grand Flou")
            .from("mastodon")
            .in("atelier-4");

    static final List<WallPost> HANGING = List.of(
            WallPost.of(60, "347 messages non lus. Dont 340 sur les poubelles.")
                    .by("Samir, Ville de Port-Hashtag")
                    .from("bluesky")
                    .in("atelier-2"),
            WallPost.of(90, "نحن أيضًا نضيع بين الإحصائيات! 😅")
                    .by("Leïla, Métropole du Reach")
                    .in("atelier-1")
                    .inLanguage("ar"),
            WallPost.of(
                            120,
                            "« Je m’appelle Karim, et ça fait 12 jours que je n’ai pas boosté un post. »\n— Bonjour Karim.")
                    .by("Karim, SM des Ronds-Points"),
            WallPost.of(
                            150,
                            "Ravi et ému d’annoncer que, depuis le 1er septembre, je ne publie plus rien sans trois validations,"
                                    + " deux tampons et un silence gêné. Ce parcours m’a appris l’humilité, la patience et l’art de"
                                    + " relancer le service juridique un vendredi à 17 h 55. Merci à toutes celles et ceux qui ont"
                                    + " cru en ce carrousel de onze diapositives.")
                    .by("Jean-Eudes, Dépt. du Bas-Débit")
                    .from("linkedin")
                    .in("atelier-3"),
            WallPost.of(180, "Notre 1re story : 14 s de plafond 🎬 #ObsRS")
                    .tagged("#ObsRS")
                    .by("Maud, Ville de Selfie-s/-Seine")
                    .from("instagram")
                    .in("atelier-5"),
            WallPost.of(210, "Mot validé par le juridique : anticonstitutionnellement.")
                    .by("Gwenaëlle, Pays de Ploumoche")
                    .from("mastodon"),
            WallPost.of(240, "Notre chatbot a répondu « bonne question ». 🤖")
                    .by("Paco, Univ. du Midi-Trente")
                    .from("x")
                    .in("atelier-2"));

    private MockupPosts() {}
}
