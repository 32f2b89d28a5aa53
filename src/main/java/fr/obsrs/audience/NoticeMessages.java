package fr.obsrs.audience;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the law wants said, in French that people speak. */
@MessageBundle(value = "notice", locale = "fr")
interface NoticeMessages {
    @Message("Et mes données, dans tout ça\u202f?")
    String title();

    @Message("Qui publie")
    String who();

    @Message("{publisher} répond de ce mur.")
    String publisher(String publisher);

    @Message("L’équipe qui organise {event} répond de ce mur.")
    String team(String event);

    @Message("Pourquoi")
    String why();

    @Message(
            "Pour montrer votre message et votre signature sur les écrans et les pages de l’événement, après relecture. Rien d’autre\u00a0: ni compte, ni cookie, ni suivi. L’adresse de votre appareil sert quelques minutes à limiter les abus, sans être enregistrée.")
    String purpose();

    @Message("Combien de temps")
    String howLong();

    @Message(
            "Une affiche écartée s’efface après 7\u00a0jours, les autres après 30\u00a0jours au plus. Le journal des décisions, sans vos mots ni votre nom, se garde 400\u00a0jours.")
    String kept();

    @Message("Changer d’avis")
    String changeMind();

    @Message(
            "La page de votre affiche a un bouton «\u00a0Décoller\u00a0»\u00a0: gardez son adresse, elle seule permet de la retirer sans rien demander à personne.")
    String takeBack();

    @Message("Nous écrire")
    String write();

    @Message("Pour consulter, corriger ou effacer vos données, ou vous y opposer\u00a0:")
    String rights();

    @Message("adressez-vous à l’équipe, sur place.")
    String onSite();
}
