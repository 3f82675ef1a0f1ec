using System.Text.RegularExpressions;

namespace Claudia.Engine;

/// <summary>How one language promises a person, as <see cref="Words"/> spells it: lower case, no accents, no apostrophes.</summary>
internal sealed record PromiseWords(Regex Promise, Regex Negation)
{
    /// <summary>Up to so many words of any kind.</summary>
    private const string Two = @"(?: \w+){0,2} ";
    private const string Four = @"(?: \w+){0,4} ";
    private const string Eight = @"(?: \w+){0,8} ";

    public static readonly PromiseWords[] Languages = [English(), Portuguese(), Spanish(), French(), German(), Italian()];

    private static PromiseWords English()
    {
        const string person = "(?:team|teams|colleagues?|agents?|specialists?|experts?|humans?|person|people|someone|somebody|representatives?|advisors?|managers?|supervisors?|department|support|staff|teammates?)";
        const string doing = "(?:ill|i will|well|we will|im|i am|were|we are|ive|i have|weve|we have|let me|i just|i already)";
        return Of(
            "not|dont|never|cannot|cant|wont|didnt|doesnt|nobody",
            $"{doing}{Two}(?:pass|passing|passed|forward|forwarding|forwarded|transfer|transferring|transferred|hand|handing|handed|refer|referring|referred|send|sending|sent|connect|connecting|put|putting|raise|raised|ask|check|notify|notified|inform|informed|let|tell|told|get){Eight}{person}",
            $"{doing}{Two}(?:pass|passing|passed){Four}on",
            $"{doing}{Two}(?:escalate|escalating|escalated)",
            $"{doing}{Two}(?:transfer|transferring) you",
            $"(?:ill|i will|well|we will){Two}(?:get back to you|be in touch|follow up|contact you|call you|reach out to you)",
            $"{person}{Four}(?:will|is going to|are going to|shall){Two}(?:contact|reach out|get back|get in touch|be in touch|call|write|email|reply|respond|answer|follow up|take over|help|assist|look into|review|take care|be with you)",
            $"(?:youll|you will){Two}(?:be (?:contacted|transferred|connected|called)|hear (?:from|back))",
            "your (?:request|case|question|message|ticket|issue|complaint) (?:has been|was|will be|is being) (?:passed|forwarded|escalated|transferred|handed)");
    }

    private static PromiseWords Portuguese()
    {
        const string person = "(?:equipe|equipa|time|colegas?|atendentes?|especialistas?|pessoa|humano|supervisora?|gerente|setor|departamento|suporte|responsavel|alguem|analista|consultora?|colaboradora?)";
        return Of(
            "nao|nunca|nem|jamais|ninguem",
            $"(?:vou|vamos|irei|iremos|estou|estamos|acabei de|acabo de){Two}(?:passar|passando|enviar|enviando|mandar|direcionar|direcionando|acionar|acionando|avisar|consultar|verificar|falar|chamar|conectar|encaminhar|encaminhando|transferir|transferindo){Eight}{person}",
            $"(?:vou|vamos|irei|iremos|estou|estamos|ja){Two}(?:encaminhar|encaminhando|repassar|repassando|transferir|transferindo|escalar|escalando) (?:isso|isto|a sua|o seu|sua|seu|voce|te|esse|essa|este|esta|o caso|a solicitacao)",
            $"(?:encaminhei|repassei|transferi|escalei|acionei|passei|avisei|encaminharei|repassarei|encaminhamos|repassamos|te passo|passo voce|passo para|passo a){Eight}{person}",
            "(?:encaminhei|repassei|escalei|encaminharei|repassarei) (?:isso|isto|a sua|o seu|sua|seu|o caso)",
            $"(?:caso|solicitacao|chamado|mensagem|duvida|pedido) (?:ja )?(?:foi|sera|esta sendo) (?:encaminhad|repassad|transferid|escalad|passad)[oa]{Eight}{person}",
            $"{person}{Four}(?:vai|ira|vao|irao){Two}(?:entrar|falar|responder|retornar|ligar|contatar|contactar|assumir|ajudar|atender|analisar|verificar)",
            $"{person}{Four}(?:entrara|entrarao|retornara|retornarao|respondera|ligara|contatara|contactara|assumira)",
            "(?:entraremos|vamos entrar|entrarei|vou entrar) em contato",
            "(?:entraremos|vamos entrar|entrarei|vou entrar) em contacto",
            "(?:retornaremos|te retorno|voce sera (?:contatad|contactad|transferid|atendid)[oa])");
    }

    private static PromiseWords Spanish()
    {
        const string person = "(?:equipo|companer[oa]s?|colegas?|agentes?|especialistas?|persona|humano|supervisora?|encargad[oa]|departamento|soporte|asesora?|alguien|responsable)";
        const string you = "(?:te|lo|la|le|se|os|les)?";
        return Of(
            "no|nunca|tampoco|jamas|nadie",
            $"(?:voy a|vamos a|estoy|estamos|he|hemos|acabo de){Two}(?:pasar{you}|pasando|pasado|enviar{you}|enviado|comunicar{you}|consultar{you}|avisar{you}|avisado|transferir{you}|transferido|remitir{you}|remitido|reenviar{you}|reenviado|derivar{you}|derivado){Eight}{person}",
            $"(?:voy a|vamos a|he|hemos|acabo de){Two}(?:derivar{you}|derivado|trasladar{you}|trasladado|escalar{you}|escalado|transferirte|transferirle)",
            $"(?:(?:te|le|lo) (?:paso|derivo|transfiero|comunico)|pasare|derivare|trasladare|transferire|enviare|reenviare|remitire|avisare|consultare|pasaremos|trasladaremos|derivaremos){Eight}{person}",
            "(?:derivare|trasladare|escalare|trasladaremos|derivaremos) (?:tu|su|este|esta|el|la) (?:caso|consulta|solicitud|mensaje|problema)",
            $"(?:caso|consulta|solicitud|mensaje) (?:ya )?(?:ha sido|fue|sera|esta siendo) (?:derivad|trasladad|transferid|escalad|enviad|pasad)[oa]",
            $"{person}{Four}(?:contactara|contactaran|respondera|responderan|llamara|escribira|atendera|ayudara|comunicara|asumira|revisara|pondra|pondran)",
            $"{person}{Four}(?:va a|van a){Two}(?:contactar|responder|llamar|escribir|atender|ayudar|revisar|poner){you}",
            "(?:nos pondremos|me pondre|vamos a ponernos) en contacto",
            "(?:te|le|os) (?:contactaremos|contactare|llamaremos|responderemos)");
    }

    private static PromiseWords French()
    {
        const string person = "(?:l?equipe|collegues?|agents?|specialistes?|conseillers?|conseilleres?|personne|responsable|service|quelquun|superviseur|departement)";
        return Of(
            "ne|pas|jamais",
            $"(?:je vais|nous allons|on va|je|nous|jai|nous avons){Two}(?:transmettre|transmets|transmis|transmettrai|transmettons|transferer|transfere|passer|passe|rediriger|escalader|remonter|signaler|demander|faire suivre|mettre en relation|mets en relation|mettrai en relation|mettons en relation|mettrons en relation){Eight}{person}",
            $"(?:je vais|nous allons|je|jai|nous avons){Two}(?:transmettre|transmets|transmis|transmettrai|transferer|transfere|faire suivre) (?:votre|ta|ton|cette|ce|vous)",
            $"{person}{Four}(?:vous|te|va|vont){Two}(?:contactera|recontactera|repondra|rappellera|ecrira|aidera|contacter|recontacter|repondre|rappeler|ecrire|aider)",
            $"{person}{Four}(?:reviendra|reviendront) vers",
            $"{person}{Four}prendra{Two}(?:contact|relais|charge)",
            "(?:nous|je)(?: vous| te)? (?:recontacterons|recontacterai|contacterons|reviendrons vers|reviendrai vers|reviens vers)");
    }

    private static PromiseWords German()
    {
        const string person = "(?:team|kollegen?|kollegin|mitarbeiter|mitarbeiterin|spezialist|spezialisten|experten?|fachabteilung|abteilung|support|kundendienst|jemand)";
        return Of(
            "nicht|keine[nmrs]?|kein|nie|niemals|niemand",
            $"(?:ich|wir){Eight}(?:weiterleiten|weitergeleitet|weitergeben|weitergegeben|eskaliere|eskalieren|eskaliert)",
            $"(?:ich|wir) (?:leite|leiten|gebe|reiche){Eight}weiter",
            $"(?:leite|leiten|gebe|reiche) (?:ich|wir){Eight}weiter",
            $"(?:ich|wir) (?:verbinde|verbinden|ubergebe|ubergeben|frage|informiere|werde|habe){Eight}{person}",
            $"{person}{Four}(?:meldet|melden) sich",
            $"{person}{Four}(?:wird|werden){Eight}(?:melden|kontaktieren|kummern|anrufen|antworten|helfen|ubernehmen)",
            "(?:ich melde mich|melde ich mich|wir melden uns|melden wir uns)");
    }

    private static PromiseWords Italian()
    {
        const string person = "(?:team|collega|colleghi|operatore|operatrice|operatori|specialista|specialisti|persona|responsabile|assistenza|qualcuno|reparto|supervisore)";
        return Of(
            "non|mai|nessuno|nessun",
            $"(?:passo|passero|passeremo|inoltro|inoltrero|inoltreremo|trasferisco|trasferiro|giro|girero|segnalo|segnalero|avviso|avvisero|chiedo|chiedero|metto in contatto|ho inoltrato|ho passato|ho trasferito|ho segnalato|sto passando|sto inoltrando|sto trasferendo){Eight}{person}",
            "(?:inoltro|inoltrero|inoltreremo|ho inoltrato|sto inoltrando) (?:la|il|questa|questo|tutto)",
            $"{person}{Four}(?:contattera|contatteranno|ricontattera|rispondera|richiamera|scrivera|aiutera|mettera|occupera)",
            "(?:ti|la|vi) (?:ricontatteremo|contatteremo|richiameremo|faremo sapere)");
    }

    /// <param name="negation">Words that turn a promise round.</param>
    private static PromiseWords Of(string negation, params string[] promises) => new(Promises.Pattern(promises), Promises.Pattern(negation));
}
