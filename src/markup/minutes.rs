//! The minutes of the jury, made from recounted results, for the screen and for paper.

use std::collections::BTreeMap;

use super::pieces::{hue, medal};
use super::{Markup, Scene, element};
use crate::edition::{Distinction, Id, Nominee};
use crate::format::decisions_v1::Honour;
use crate::format::results_v1::{COUNTED, FileFate};
use crate::workflow::anybody::finding::{Fate, Finding};
use crate::workflow::anybody::recount::SignedBy;
use crate::workflow::anybody::recount::impossible::Impossible;
use crate::workflow::office::ceremony::honoured;

/// What was found: whether the results are right, and everything that is in them. `instant` writes an instant as the
/// reader does.
pub fn minutes(finding: &Finding, scene: Scene<'_>, instant: &dyn Fn(&str) -> String) -> Markup {
    let words = scene.text.recount();
    let facts = facts(finding, scene, instant);
    let award = [("class", "minutes__award"), ("lang", scene.edition.language.as_str())];
    let title = [("class", "minutes__title"), ("id", "proces-verbal"), ("tabindex", "-1")];
    let content = [
        element("p", &award, &scene.edition.title),
        element("h2", &title, words.minutes),
        verdict(finding, scene),
        facts,
        categories(finding, scene),
        special(&finding.results.decisions.honours, scene),
        decisions(finding, scene),
        peeks(finding, scene, instant),
        ballots(finding, scene),
        believed(finding, scene),
        signatures(scene),
    ];
    Markup::all(content)
}

/// Whether the results are right, and whose they are.
fn verdict(finding: &Finding, scene: Scene<'_>) -> Markup {
    let (words, counting) = (scene.text.recount(), scene.text.counting());
    let same = finding.is_same();
    let places = finding.differing.saturating_add(finding.impossible.len());
    let title = if same { counting.same.into() } else { (counting.different)(places) };
    let how = if finding.ballots.is_some() { counting.from_ballots } else { counting.from_sums };
    let rows = finding.differences.iter().map(|it| {
        let line = (counting.difference)(&it.place, it.stated.as_deref(), it.counted.as_deref());
        element("li", &[], line)
    });
    let sums = finding.impossible.iter().map(|it| {
        let (category, nominee) = names(it, scene);
        element("li", &[], (words.impossible)(it, &category, nominee.as_deref()))
    });
    let rows = sums.chain(rows);
    let more = finding.differing.saturating_sub(finding.differences.len());
    let more = (more > 0).then(|| element("p", &[], (words.not_told)(more)));
    let differences =
        (!same).then(|| element("ul", &[("class", "minutes__differences")], Markup::lines(rows)));
    let tone = if same { "good" } else { "bad" };
    let verdict = [
        element("p", &[("class", "notice__title")], title),
        element("p", &[], how),
        differences.into(),
        more.into(),
    ];
    let tone = match finding.signed_by {
        SignedBy::Organiser => ("good", tone),
        SignedBy::Unnamed => ("warn", tone),
        SignedBy::SomebodyElse => ("bad", tone),
    };
    let signer = element("p", &[], (counting.signed_by)(finding.signed_by));
    let notice = |tone: &str, content: Markup| {
        element("div", &[("class", "notice"), ("data-tone", tone)], content)
    };
    Markup::all([notice(tone.1, verdict.into()), notice(tone.0, signer)])
}

/// What a category and a nominee are called, for a sentence about their sums.
fn names(sums: &Impossible, scene: Scene<'_>) -> (String, Option<String>) {
    let category = scene.edition.find_category(&sums.category);
    let category = category.map_or_else(|| sums.category.to_string(), |it| it.name.clone());
    let nominee = sums.nominee.as_ref().map(|id| {
        let found = scene.edition.find_nominee(id);
        found.map_or_else(|| id.to_string(), |it| it.title.clone())
    });
    (category, nominee)
}

/// What the recount takes on the organiser's word.
fn believed(finding: &Finding, scene: Scene<'_>) -> Markup {
    let words = scene.text.recount();
    let all = finding.believed.iter().map(|it| (words.believed)(*it));
    let content = [element("p", &[], words.believed_lead), sentences(all)];
    part("non-verifie", words.believed_title, Markup::all(content))
}

fn facts(finding: &Finding, scene: Scene<'_>, instant: &dyn Fn(&str) -> String) -> Markup {
    let words = scene.text.recount();
    let results = &finding.results;
    let program = format!("Palmarès {} ({})", results.app.version, results.app.build);
    let facts = [
        (words.created, instant(&results.created)),
        (words.edition, results.edition.digest.to_string()),
        (words.results, finding.digest.to_string()),
        (words.key, results.organiser_key.thumbprint()),
        (words.program, program),
    ];
    let fact = |(term, value): (&str, String)| {
        element("div", &[], [element("dt", &[], term), element("dd", &[], value)])
    };
    element("dl", &[("class", "facts minutes__facts")], Markup::lines(facts.map(fact)))
}

/// How each category came out, in the words that explain it.
fn categories(finding: &Finding, scene: Scene<'_>) -> Markup {
    let explained = finding.count.categories.iter().enumerate();
    let explained = explained.map(|(place, (category, count))| {
        let invited = finding.invited(place);
        let sentences = scene.text.explain(scene.edition, category, count, invited);
        let sentences = sentences.iter().map(|sentence| element("li", &[], sentence));
        let name = [("class", "category-name"), ("lang", scene.edition.language.as_str())];
        let content = [
            element("h4", &name, &category.name),
            element("ul", &[("class", "minutes__sentences")], Markup::lines(sentences)),
        ];
        element("section", &[("class", "minutes__category"), ("data-hue", &hue(category))], content)
    });
    part("categories", scene.text.recount().categories, Markup::lines(explained))
}

fn special(honours: &[Honour], scene: Scene<'_>) -> Markup {
    let given = honours.iter().filter_map(|honour| {
        let found = scene.edition.distinctions.iter().find(|it| it.id == honour.distinction);
        let distinction: &Distinction = found?;
        let content = [
            medal(distinction, false),
            element("p", &[], element("strong", &[], honoured(scene.edition, &honour.recipient))),
            element("p", &[], &honour.title),
            element("p", &[], &honour.statement),
        ];
        let language = ("lang", scene.edition.language.as_str());
        Some(element("div", &[("class", "minutes__honour"), language], content))
    });
    let given: Vec<_> = given.collect();
    if given.is_empty() {
        return Markup::default();
    }
    part("hors-selection", scene.text.recount().special, Markup::lines(given))
}

fn decisions(finding: &Finding, scene: Scene<'_>) -> Markup {
    let words = scene.text.recount();
    let decided = &finding.results.decisions;
    let closing = decided.closing.as_ref();
    let closing = closing.map_or_else(|| words.never_closed.into(), |it| (words.closed)(it.len()));
    let name = |id: &Id<Nominee>| {
        let found = scene.edition.find_nominee(id);
        found.map_or_else(|| id.to_string(), |it| it.territory.label.clone())
    };
    let late = decided.late.iter().map(|it| (words.late)(&it.ballot.receipt(), &it.reason));
    let between = decided
        .ballots
        .iter()
        .map(|it| (words.between)(&it.counts.receipt(), it.contenders.len(), &it.reason));
    let ties = decided.ties.iter().map(|it| {
        let category = scene.edition.find_category(&it.category);
        let category = category.map_or_else(|| it.category.to_string(), |it| it.name.clone());
        (words.tie)(&category, &name(&it.ahead), &it.reason)
    });
    let revoked = finding.results.revoked.iter();
    let revoked = revoked.map(|it| (words.revoked)(it.invitation.as_str(), it.reason.as_deref()));
    let all: Vec<_> = late.chain(between).chain(ties).chain(revoked).collect();
    let rest = if all.is_empty() { element("p", &[], words.no_decision) } else { sentences(all) };
    part("decisions", words.decisions, Markup::all([element("p", &[], closing), rest]))
}

fn peeks(finding: &Finding, scene: Scene<'_>, instant: &dyn Fn(&str) -> String) -> Markup {
    let words = scene.text.recount();
    let peeks = &finding.results.decisions.peeks;
    let content = if peeks.is_empty() {
        element("p", &[], words.no_peek)
    } else {
        sentences(peeks.iter().map(|it| (words.peek)(&instant(&it.at), &it.reason)))
    };
    part("regards", words.peeks, content)
}

/// The number of files for each outcome: those that count first, then by code.
fn ballots(finding: &Finding, scene: Scene<'_>) -> Markup {
    let words = scene.text.recount();
    let mut codes = BTreeMap::<(bool, &str), usize>::new();
    for FileFate { code, .. } in finding.results.files.values() {
        *codes.entry((code != COUNTED, code.as_str())).or_default() += 1;
    }
    let column = |label: &str| element("th", &[("scope", "col")], label);
    let number = ("class", "findings__number");
    let head = [
        column(words.code),
        column(words.meaning),
        element("th", &[number, ("scope", "col")], words.number),
    ];
    let rows = codes.iter().map(|((_, code), count)| {
        let cells = [
            element("th", &[("scope", "row")], element("code", &[], *code)),
            element("td", &[], (words.fate)(Fate::of_code(code))),
            element("td", &[number], count.to_string()),
        ];
        element("tr", &[], cells)
    });
    let table = [
        element("caption", &[("class", "visually-hidden")], words.ballots),
        element("thead", &[], element("tr", &[], head)),
        element("tbody", &[], Markup::lines(rows)),
    ];
    let content = [
        element("p", &[], words.ballots_lead),
        element("div", &[("class", "findings")], element("table", &[], table)),
        set_aside(finding, scene),
    ];
    part("bulletins", words.ballots, content)
}

/// In which categories ballots that count do not count: those that changed after they were signed.
fn set_aside(finding: &Finding, scene: Scene<'_>) -> Markup {
    let mut ballots = BTreeMap::<(usize, &str), usize>::new();
    for category in finding.results.files.values().flat_map(|fate| &fate.set_aside) {
        let found = scene.edition.find_category(category);
        let named = found.map_or((usize::MAX, category.as_str()), |it| (it.place, &it.name));
        *ballots.entry(named).or_default() += 1;
    }
    if ballots.is_empty() {
        return Markup::default();
    }
    let words = scene.text.recount();
    sentences(ballots.iter().map(|((_, name), count)| (words.set_aside)(name, *count)))
}

/// Room for signatures, on paper only.
fn signatures(scene: Scene<'_>) -> Markup {
    let words = scene.text.recount();
    let signer = |signer: &&str| element("li", &[("class", "minutes__signer")], *signer);
    let signers = words.signers.iter().map(signer);
    let content = [
        element("h3", &[], words.signatures),
        element("ul", &[("class", "minutes__signers")], Markup::lines(signers)),
    ];
    element("section", &[("class", "minutes__signatures")], content)
}

fn sentences(all: impl IntoIterator<Item = String>) -> Markup {
    let lines = all.into_iter().map(|sentence| element("li", &[], sentence));
    element("ul", &[("class", "minutes__sentences")], Markup::lines(lines))
}

fn part(id: &str, title: &str, content: impl Into<Markup>) -> Markup {
    let title = element("h3", &[("id", id)], title);
    let attributes = [("class", "minutes__part"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content.into()])
}
