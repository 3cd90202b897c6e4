#include "indexer/read/pdf/device.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace lettergrade::read::pdf {
namespace {

/// MuPDF's way to derive: the base first.
struct Collector {
  fz_device base;
  Page* page;
};

Page& page_of(fz_device* device) { return *reinterpret_cast<Collector*>(device)->page; }

constexpr float kThin = 2.5F;
constexpr std::size_t kMostGlyphs = 400000;
constexpr std::size_t kMostRules = 20000;

Colour colour_of(fz_context* context, fz_colorspace* space, const float* values) {
  if (space == nullptr || values == nullptr) return {0, 0, 0};
  if (fz_colorspace_is_gray(context, space)) return {values[0], values[0], values[0]};
  if (fz_colorspace_is_rgb(context, space)) return {values[0], values[1], values[2]};
  if (fz_colorspace_is_cmyk(context, space)) {
    const float light = 1 - values[3];
    return {(1 - values[0]) * light, (1 - values[1]) * light, (1 - values[2]) * light};
  }
  return {0, 0, 0};
}

bool alike(const Colour& a, const Colour& b) {
  constexpr float kSame = 0.04F;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (std::abs(a[i] - b[i]) > kSame) return false;
  return true;
}

/// Whether text of this colour cannot be seen on what lies behind (x, y).
bool vanishes(const Page& page, const Colour& colour, float x, float y) {
  const auto under = std::find_if(page.grounds.rbegin(), page.grounds.rend(),
                                  [&](const Ground& ground) { return ground.box.holds(x, y); });
  if (under == page.grounds.rend()) return alike(colour, {1, 1, 1});
  return under->known && alike(colour, under->colour);
}

Way way_of(float dx, float dy) {
  constexpr float kStraight = 0.05F;
  const float length = std::hypot(dx, dy);
  if (length <= 0) return Way::slanted;
  if (std::abs(dy) < kStraight * length) return dx > 0 ? Way::right : Way::left;
  if (std::abs(dx) < kStraight * length) return dy > 0 ? Way::down : Way::up;
  return Way::slanted;
}

bool is_bold(fz_context* context, fz_font* font) {
  if (fz_font_is_bold(context, font) != 0) return true;
  const std::string_view name = fz_font_name(context, font);
  return name.find("Bold") != std::string_view::npos ||
         name.find("bold") != std::string_view::npos ||
         name.find("Black") != std::string_view::npos ||
         name.find("Heavy") != std::string_view::npos;
}

void collect_span(fz_context* context, Page& page, const fz_text_span& span, fz_matrix ctm,
                  bool hidden) {
  const fz_matrix turned = fz_concat(span.trm, ctm);
  Glyph glyph;
  glyph.size = fz_matrix_expansion(turned);
  glyph.way = way_of(turned.a, turned.b);
  glyph.bold = is_bold(context, span.font);
  glyph.hidden = hidden;
  if (!std::isfinite(glyph.size) || glyph.size <= 0) return;
  const bool upright = glyph.way == Way::up || glyph.way == Way::down;
  for (int i = 0; i < span.len && page.glyphs.size() < kMostGlyphs; ++i) {
    const fz_text_item& item = span.items[i];
    const fz_point place = fz_transform_point_xy(item.x, item.y, ctm);
    const float advance = item.gid < 0 ? 0 : fz_advance_glyph(context, span.font, item.gid, 0);
    glyph.code = item.ucs < 0 ? 0 : static_cast<char32_t>(item.ucs);
    glyph.x0 = place.x;
    glyph.y = place.y;
    glyph.x1 = upright ? place.y + advance * turned.b : place.x + advance * turned.a;
    if (std::isfinite(glyph.x0) && std::isfinite(glyph.x1) && std::isfinite(glyph.y))
      page.glyphs.push_back(glyph);
  }
}

void collect_text(fz_context* context, Page& page, const fz_text* text, fz_matrix ctm,
                  const Colour* colour) {
  for (const fz_text_span* span = text->head; span != nullptr; span = span->next) {
    if (span->len == 0) continue;
    const fz_point start = fz_transform_point_xy(span->items[0].x, span->items[0].y, ctm);
    const bool hidden = colour == nullptr || vanishes(page, *colour, start.x, start.y);
    collect_span(context, page, *span, ctm, hidden);
  }
}

void fill_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm,
               fz_colorspace* space, const float* values, float alpha, fz_color_params) {
  const Colour colour = colour_of(context, space, values);
  collect_text(context, page_of(device), text, ctm, alpha > 0 ? &colour : nullptr);
}

void stroke_text(fz_context* context, fz_device* device, const fz_text* text,
                 const fz_stroke_state*, fz_matrix ctm, fz_colorspace* space, const float* values,
                 float alpha, fz_color_params params) {
  fill_text(context, device, text, ctm, space, values, alpha, params);
}

void clip_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm,
               fz_rect) {
  // What is painted through the letters shows them.
  const Colour colour{0, 0, 0};
  collect_text(context, page_of(device), text, ctm, &colour);
}

void ignore_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix ctm) {
  collect_text(context, page_of(device), text, ctm, nullptr);
}

/// Boxes of the pieces of a path, each piece that is a straight line or a rectangle.
struct Walk {
  fz_matrix ctm;
  std::vector<Box>* boxes;
  Box now;
  bool open = false;

  void finish() {
    if (open && boxes->size() < kMostRules) boxes->push_back(now);
    open = false;
  }
  void start(fz_point p) {
    finish();
    now = {p.x, p.y, p.x, p.y};
  }
  void extend(fz_point p) {
    open = true;
    now = {std::min(now.x0, p.x), std::min(now.y0, p.y), std::max(now.x1, p.x),
           std::max(now.y1, p.y)};
  }
};

Walk& walk_of(void* argument) { return *static_cast<Walk*>(argument); }

void move_to(fz_context*, void* argument, float x, float y) {
  Walk& walk = walk_of(argument);
  walk.start(fz_transform_point_xy(x, y, walk.ctm));
}

void line_to(fz_context*, void* argument, float x, float y) {
  Walk& walk = walk_of(argument);
  walk.extend(fz_transform_point_xy(x, y, walk.ctm));
}

void curve_to(fz_context*, void* argument, float, float, float, float, float x, float y) {
  line_to(nullptr, argument, x, y);
}

void close_path(fz_context*, void*) {}

std::vector<Box> pieces_of(fz_context* context, const fz_path* path, fz_matrix ctm) {
  std::vector<Box> boxes;
  Walk walk{ctm, &boxes, {}, false};
  fz_path_walker walker{};
  walker.moveto = move_to;
  walker.lineto = line_to;
  walker.curveto = curve_to;
  walker.closepath = close_path;
  fz_walk_path(context, path, &walker, &walk);
  walk.finish();
  return boxes;
}

void fill_path(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm,
               fz_colorspace* space, const float* values, float alpha, fz_color_params) {
  if (alpha <= 0) return;
  Page& page = page_of(device);
  const Colour colour = colour_of(context, space, values);
  const bool white = alike(colour, {1, 1, 1});
  for (const Box& box : pieces_of(context, path, ctm)) {
    if (page.grounds.size() >= kMostRules) return;
    if (box.width() < kThin || box.height() < kThin) {
      if (!white) page.rules.push_back(box);
      continue;
    }
    page.grounds.push_back({box, colour, true});
  }
}

void stroke_path(fz_context* context, fz_device* device, const fz_path* path,
                 const fz_stroke_state*, fz_matrix ctm, fz_colorspace* space, const float* values,
                 float alpha, fz_color_params) {
  if (alpha <= 0 || alike(colour_of(context, space, values), {1, 1, 1})) return;
  std::vector<Box>& rules = page_of(device).rules;
  for (const Box& box : pieces_of(context, path, ctm)) {
    if (rules.size() >= kMostRules) return;
    if (box.width() < kThin || box.height() < kThin) {
      rules.push_back(box);
      continue;
    }
    rules.push_back({box.x0, box.y0, box.x1, box.y0});
    rules.push_back({box.x0, box.y1, box.x1, box.y1});
    rules.push_back({box.x0, box.y0, box.x0, box.y1});
    rules.push_back({box.x1, box.y0, box.x1, box.y1});
  }
}

void collect_picture(fz_device* device, fz_matrix ctm) {
  Page& page = page_of(device);
  const fz_rect area = fz_transform_rect(fz_unit_rect, ctm);
  page.has_picture = true;
  if (page.grounds.size() < kMostRules)
    page.grounds.push_back({{area.x0, area.y0, area.x1, area.y1}, {}, false});
}

void fill_image(fz_context*, fz_device* device, fz_image*, fz_matrix ctm, float, fz_color_params) {
  collect_picture(device, ctm);
}

void fill_image_mask(fz_context*, fz_device* device, fz_image*, fz_matrix ctm, fz_colorspace*,
                     const float*, float, fz_color_params) {
  collect_picture(device, ctm);
}

void fill_shade(fz_context* context, fz_device* device, fz_shade* shade, fz_matrix ctm, float,
                fz_color_params) {
  const fz_rect area = fz_bound_shade(context, shade, ctm);
  Page& page = page_of(device);
  if (page.grounds.size() < kMostRules)
    page.grounds.push_back({{area.x0, area.y0, area.x1, area.y1}, {}, false});
}

}  // namespace

fz_device* new_collecting_device(fz_context* context, Page& page) {
  auto* device = reinterpret_cast<Collector*>(fz_new_device_of_size(context, sizeof(Collector)));
  device->page = &page;
  device->base.fill_text = fill_text;
  device->base.stroke_text = stroke_text;
  device->base.clip_text = clip_text;
  device->base.ignore_text = ignore_text;
  device->base.fill_path = fill_path;
  device->base.stroke_path = stroke_path;
  device->base.fill_image = fill_image;
  device->base.fill_image_mask = fill_image_mask;
  device->base.fill_shade = fill_shade;
  return &device->base;
}

}  // namespace lettergrade::read::pdf
