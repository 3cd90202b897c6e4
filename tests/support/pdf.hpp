#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade::test {

/// Writes small PDF files for tests. Places are in points from the top left corner of an A4 page.
class Pdf {
 public:
  enum class Font { plain, bold };

  Pdf() { page(); }

  /// Starts the next page; `rotate`: by how many degrees it is to be shown turned.
  Pdf& page(int rotate = 0);
  /// Words on one baseline, in Windows-1252.
  Pdf& text(double x, double y, double size, std::string_view words, Font font = Font::plain);
  /// Lines of running text, `leading` apart.
  Pdf& lines(double x, double y, double size, double leading,
             const std::vector<std::string_view>& words, Font font = Font::plain);
  Pdf& rule(double x0, double y0, double x1, double y1);
  /// A rectangle of lines.
  Pdf& frame(double x0, double y0, double x1, double y1);
  /// A filled rectangle.
  Pdf& fill(double x0, double y0, double x1, double y1, std::string_view rgb);
  /// A picture that covers the page.
  Pdf& picture();
  /// Operators as they are, e.g. a colour or a text mode for what follows.
  Pdf& raw(std::string_view operators);

  Pdf& created(std::string_view date);
  Pdf& encrypted();

  [[nodiscard]] std::string bytes() const;

  static constexpr double kWidth = 595;
  static constexpr double kHeight = 842;

 private:
  struct Page {
    std::string content;
    int rotate = 0;
  };
  std::vector<Page> pages_;
  std::string created_;
  bool encrypted_ = false;
  bool first_ = true;
};

}  // namespace lettergrade::test
