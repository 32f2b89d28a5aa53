package fr.obsrs.wall;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The projector page's own words, in French. No-break spaces stand where French typography wants them. */
@MessageBundle(value = "wall", locale = "fr")
public interface WallMessages {

    @Message("Le mur")
    String page();

    @Message("Participer")
    String join();

    @Message("Au secours, je veux publier\u202f!")
    String join_title();

    @Message("Postez avec")
    String join_1();

    @Message("Ou scannez, sans compte")
    String join_2();

    @Message("Un humain relit, puis on colle\u202f!")
    String join_3();

    @Message("QR code\u00a0: {address}")
    String code(String address);

    @Message("Atelier")
    String room();

    @Message("Affiche de")
    String poster();

    @Message("Avis à la population")
    String notice();

    @Message("Aucune adresse à scanner\u00a0: reliez cet ordinateur au réseau de la salle.")
    String no_address();

    @Message("Prière d’afficher")
    String motto();

    @Message("Prière")
    String motto_1();

    @Message("d’afficher")
    String motto_2();

    @Message("loi du {day}")
    String law(String day);

    @Message("Le mur est vide. C’est gênant pour tout le monde.")
    String quiet_body();

    @Message("Première affiche = gloire éternelle (jusqu’à ce soir).")
    String quiet_more();

    @Message("Le mur fait une pause.")
    String pause_body();

    @Message("Vos posts sont bien au chaud. On recolle dans un instant.")
    String pause_more();

    @Message("Un seau de colle et une brosse")
    String glue_alt();

    @Message("Colle")
    String glue();

    @Message("100\u00a0% citoyenne")
    String glue_more();

    @Message("Tout frais collé")
    String fresh();

    @Message("À la une")
    String featured();

    @Message("à l’instant")
    String now();

    @Message("La suite dans votre poche")
    String more();

    @Message("Contenu sensible")
    String warning();

    @Message("Photo")
    String photo();

    @Message("Formulaire")
    String network_form();

    @Message("Flux")
    String network_feed();

    @Message("Web")
    String network_web();

    @Message("Répétition")
    String network_rehearsal();
}
