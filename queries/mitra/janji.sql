-- Every promise with the partners: overdue ones first, oldest due date on top, then what is due next.
--
-- grain   one row per nomor
-- reads   kini_janji, ref_instansi
-- param   sampai            TIMESTAMPTZ  as-of instant
-- column  nomor             VARCHAR      -      number of the agreement
-- column  waktu_rapat       TIMESTAMPTZ  -      the meeting at which it was made
-- column  instansi          VARCHAR      -      partner
-- column  nama_instansi     VARCHAR      -      its name
-- column  hal               VARCHAR      -      subject
-- column  hasil             VARCHAR      -      what was agreed
-- column  penanggung_jawab  VARCHAR      -      post that answers for it
-- column  tenggat           TIMESTAMPTZ  -      due, null when no date was agreed
-- column  waktu_tenggat_awal  TIMESTAMPTZ  -    earliest due date ever agreed
-- column  is_diundur        BOOLEAN      -      the due date was put off since
-- column  status            VARCHAR      -      terbuka, ditepati, batal
-- column  keadaan           VARCHAR      -      siap, belum_waktunya, tanpa_kabar, masalah, batal
-- column  is_lewat          BOOLEAN      -      due and not kept
-- column  lewat_menit       BIGINT       menit  since the due date, negative before it
-- column  waktu_kabar       TIMESTAMPTZ  -      when the desk last learned anything about it
-- column  catatan           VARCHAR      -      remark of the newest row
-- column  berkas            VARCHAR      -      file of the newest row
-- column  lembar            VARCHAR      -      sheet of that row
-- column  baris             BIGINT       -      row number there
select
    j.nomor,
    j.waktu_kejadian as waktu_rapat,
    j.instansi,
    i.nama as nama_instansi,
    j.hal,
    j.hasil,
    j.penanggung_jawab,
    j.tenggat,
    j.waktu_tenggat_awal,
    j.is_diundur,
    j.status,
    j.keadaan,
    j.is_lewat,
    cast(floor(date_diff('second', j.tenggat, getvariable('sampai')) / 60) as bigint) as lewat_menit,
    j.waktu_kabar,
    j.catatan,
    j.berkas,
    j.lembar,
    j.baris
from kini_janji as j
left join ref_instansi as i on j.instansi = i.instansi
order by
    case
        when j.is_lewat then 1
        when j.keadaan in ('tanpa_kabar', 'masalah') then 2
        when j.keadaan = 'belum_waktunya' then 3
        else 4
    end asc,
    j.tenggat asc nulls first,
    j.nomor asc
