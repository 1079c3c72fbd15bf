#include "tools/dead_rules.h"

namespace mirsad::tools {
namespace {

// What becomes of a head, a complement or both in a row.
struct Fate {
  bool alive = false;
  const Row* earlier = nullptr;  // the row that decides in its stead, itself if it says a thing twice

  void add(const Fate& part) {
    alive = alive || part.alive;
    if (earlier == nullptr) earlier = part.earlier;
  }
};

class DeadRules {
 public:
  explicit DeadRules(Builder& builder) : builder_(builder), forms_(builder.forms_of_groups()) {}

  // `rules` in the order in which the coder tries them.
  void check(const std::vector<Rule>& rules) {
    std::map<uint32_t, Conditions> heads;
    std::vector<const Row*> rows;
    std::map<const Row*, Cells> cells;  // never walked: addresses have no order
    for (const Rule& rule : rules) {
      Conditions& before = heads[rule.head];
      const Row* earlier = covering(before, rule.condition);
      before.try_emplace(rule.condition, rule.row);
      if (rows.empty() || rows.back() != rule.row) rows.push_back(rule.row);
      cells[rule.row][{rule.head_text, rule.complement}].add({earlier == nullptr, earlier});
    }
    for (const Row* row : rows) complain(*row, cells[row]);
  }

 private:
  using Conditions = std::map<uint32_t, const Row*>;                // of a head so far, to the row that asked first
  using Cells = std::map<std::pair<std::string, std::string>, Fate>;  // by head and complement; several words of one spelling are one head

  // The first of the rows that leave nothing to a condition; null when it may still decide.
  const Row* covering(const Conditions& before, uint32_t condition) const {
    if (const auto same = before.find(condition); same != before.end()) return same->second;
    const uint32_t subject = condition & image::subject_bit;
    const auto forms = forms_.by_group.find(condition & ~image::subject_bit);
    if (condition >= image::preposition_bit || forms == forms_.by_group.end()) return nullptr;  // no group: it has no forms
    const Row* first = nullptr;
    for (const uint32_t form : forms->second) {
      const Row* row = nullptr;
      for (const uint32_t group : forms_.groups_of_form[form])
        if (const auto found = before.find(group | subject); found != before.end()) row = found->second;
      if (row == nullptr) return nullptr;
      if (first == nullptr) first = row;
    }
    return first;
  }

  void complain(const Row& row, const Cells& cells) {
    std::map<std::string, Fate> heads, complements;
    Fate whole;
    for (const auto& [cell, fate] : cells) heads[cell.first].add(fate), complements[cell.second].add(fate), whole.add(fate);
    if (!whole.alive) return complain(row, "this row", whole);
    for (const auto& [head, fate] : heads)
      if (!fate.alive) complain(row, "the head '" + head + "'", fate);
    for (const auto& [complement, fate] : complements)
      if (!fate.alive) complain(row, "the complement '" + complement + "'", fate);
  }

  void complain(const Row& row, const std::string& what, const Fate& fate) {
    const bool twice = fate.earlier == &row;
    const std::string why = twice ? "the row says the same without it; remove it" : fate.earlier->where() + " comes first and says all of it; remove it, or move the row up";
    builder_.complain(row, what + " can never decide: " + why);
  }

  Builder& builder_;
  const GroupForms forms_;
};

}  // namespace

void complain_of_dead_rules(Builder& builder) {
  DeadRules rules(builder);
  rules.check(builder.pattern_rules);
  rules.check(builder.status_rules);
}

}  // namespace mirsad::tools
