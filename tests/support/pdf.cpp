#include "tests/support/pdf.hpp"

#include <array>
#include <cstdio>

namespace lettergrade::test {
namespace {

std::string number(double value) {
  std::array<char, 32> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.2f ", value);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string escaped(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '(' || c == ')' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

/// Objects of a file and where they start.
class Objects {
 public:
  std::size_t add(const std::string& body) {
    starts_.push_back(file_.size());
    file_ += std::to_string(starts_.size()) + " 0 obj\n" + body + "\nendobj\n";
    return starts_.size();
  }
  [[nodiscard]] std::size_t next() const { return starts_.size() + 1; }

  std::string close(const std::string& trailer) {
    const std::size_t table = file_.size();
    file_ += "xref\n0 " + std::to_string(next()) + "\n0000000000 65535 f \n";
    for (const std::size_t start : starts_) {
      std::array<char, 32> row{};
      const int size = std::snprintf(row.data(), row.size(), "%010zu 00000 n \n", start);
      file_.append(row.data(), static_cast<std::size_t>(size));
    }
    file_ += "trailer\n<< /Size " + std::to_string(next()) + trailer + " >>\nstartxref\n" +
             std::to_string(table) + "\n%%EOF\n";
    return file_;
  }

 private:
  std::string file_ = "%PDF-1.4\n";
  std::vector<std::size_t> starts_;
};

std::string stream(const std::string& content) {
  return "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

std::string reference(std::size_t object) { return std::to_string(object) + " 0 R"; }

std::string font(std::string_view name) {
  return "<< /Type /Font /Subtype /Type1 /BaseFont /" + std::string(name) +
         " /Encoding /WinAnsiEncoding >>";
}

}  // namespace

Pdf& Pdf::page(int rotate) {
  // The first page is there from the start; asking for it first thing only sets its turn.
  if (pages_.size() == 1 && first_ && pages_.front().content.empty()) pages_.clear();
  first_ = pages_.empty();
  pages_.push_back({{}, rotate});
  return *this;
}

Pdf& Pdf::text(double x, double y, double size, std::string_view words, Font font) {
  return raw("BT /F" + std::string(font == Font::bold ? "2 " : "1 ") + number(size) +
             "Tf 1 0 0 1 " + number(x) + number(kHeight - y) + "Tm (" + escaped(words) + ") Tj ET");
}

Pdf& Pdf::lines(double x, double y, double size, double leading,
                const std::vector<std::string_view>& words, Font font) {
  for (const std::string_view line : words) {
    text(x, y, size, line, font);
    y += leading;
  }
  return *this;
}

Pdf& Pdf::rule(double x0, double y0, double x1, double y1) {
  return raw("0.5 w " + number(x0) + number(kHeight - y0) + "m " + number(x1) +
             number(kHeight - y1) + "l S");
}

Pdf& Pdf::frame(double x0, double y0, double x1, double y1) {
  return raw("0.5 w " + number(x0) + number(kHeight - y1) + number(x1 - x0) + number(y1 - y0) +
             "re S");
}

Pdf& Pdf::fill(double x0, double y0, double x1, double y1, std::string_view rgb) {
  return raw("q " + std::string(rgb) + " rg " + number(x0) + number(kHeight - y1) +
             number(x1 - x0) + number(y1 - y0) + "re f Q");
}

Pdf& Pdf::picture() {
  return raw("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q");
}

Pdf& Pdf::raw(std::string_view operators) {
  pages_.back().content += std::string(operators) + "\n";
  return *this;
}

Pdf& Pdf::created(std::string_view date) {
  created_ = date;
  return *this;
}

Pdf& Pdf::encrypted() {
  encrypted_ = true;
  return *this;
}

std::string Pdf::bytes() const {
  Objects objects;
  const std::size_t plain = objects.add(font("Helvetica"));
  const std::size_t bold = objects.add(font("Helvetica-Bold"));
  // The tree comes behind its pages and their contents, two objects each.
  const std::size_t tree = objects.next() + 2 * pages_.size();
  std::string kids;
  for (const Page& page : pages_) {
    const std::size_t content = objects.add(stream(page.content));
    kids +=
        reference(objects.add("<< /Type /Page /Parent " + reference(tree) +
                              " /MediaBox [0 0 595 842] /Rotate " + std::to_string(page.rotate) +
                              " /Contents " + reference(content) + " /Resources << /Font << /F1 " +
                              reference(plain) + " /F2 " + reference(bold) + " >> >> >>")) +
        ' ';
  }
  objects.add("<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" + kids +
              "] >>");
  std::string trailer =
      " /Root " + reference(objects.add("<< /Type /Catalog /Pages " + reference(tree) + " >>"));
  if (!created_.empty())
    trailer += " /Info " + reference(objects.add("<< /CreationDate (" + created_ + ") >>"));
  if (encrypted_) {
    const std::string key(64, '5');
    trailer += " /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <" + key + "> /U <" +
               key + "> >> /ID [<00> <00>]";
  }
  return objects.close(trailer);
}

}  // namespace lettergrade::test
